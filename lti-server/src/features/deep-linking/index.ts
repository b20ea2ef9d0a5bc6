export * from './deep-linking.ts';
export * from './endpoints.ts';
