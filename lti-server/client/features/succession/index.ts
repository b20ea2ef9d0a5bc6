export { SuccessionView } from './view.tsx';
