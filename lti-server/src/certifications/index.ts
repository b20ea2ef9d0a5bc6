export * from './certifications.ts';
export * from './held.ts';
export * from './outline.ts';
export * from './served.ts';
export * from './targets.ts';
