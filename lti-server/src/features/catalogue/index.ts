export { createCatalogue, type Catalogue } from './catalogue.ts';
export { catalogueEndpoints } from './endpoints.ts';
export { exportFile } from './export.ts';
