export { DepartmentView } from './view.tsx';
