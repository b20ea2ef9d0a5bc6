export * from './endpoints.ts';
export * from './pairing.ts';
