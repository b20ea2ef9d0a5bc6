export { NewActivityView } from './view.tsx';
