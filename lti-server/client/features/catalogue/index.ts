export { CatalogueView } from './view.tsx';
export { CertificationView } from './page/index.ts';
