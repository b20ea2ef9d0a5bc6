export * from './certifications.ts';
export * from './outline.ts';
