export * from './router.ts';
export * from './routes.ts';
