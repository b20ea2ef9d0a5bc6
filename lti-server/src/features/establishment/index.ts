export { establishmentEndpoints } from './endpoints.ts';
export { createEstablishment, type Establishment } from './establishment.ts';
