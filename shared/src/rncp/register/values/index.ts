export * from './access-routes.ts';
export * from './blank.ts';
export * from './scalars.ts';
export * from './text.ts';
