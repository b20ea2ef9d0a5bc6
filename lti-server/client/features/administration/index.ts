export { AdministrationView } from './view.tsx';
