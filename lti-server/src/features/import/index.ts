export { importEndpoints } from './endpoints.ts';
export { createImports, type Imports } from './imports.ts';
export { previewOf } from './preview.ts';
export { operatorStanding, saveCertifications, type Saved } from './save.ts';
export { decides } from './standing.ts';
