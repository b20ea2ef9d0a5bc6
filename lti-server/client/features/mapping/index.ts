export { MappingView } from './view.tsx';
