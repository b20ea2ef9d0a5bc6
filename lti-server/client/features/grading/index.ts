export { EvaluateView } from './view.tsx';
