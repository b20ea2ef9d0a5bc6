export * from './entities.ts';
export * from './fold.ts';
export * from './markup.ts';
export * from './paragraphs.ts';
export * from './trim.ts';
export * from './wrapped.ts';
