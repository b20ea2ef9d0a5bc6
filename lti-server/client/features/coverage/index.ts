export { CoverageView } from './view.tsx';
