export { CertificationView } from './view.tsx';
