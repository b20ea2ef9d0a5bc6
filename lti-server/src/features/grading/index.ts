export * from './endpoints.ts';
export * from './grading.ts';
