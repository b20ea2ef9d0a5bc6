export * from './errors.ts';
export { interchangeErrorTexts } from './texts.ts';
export * from './read.ts';
export * from './write.ts';
export type { ReadCertifications, ReadOptions } from './read-result.ts';
export * from './case/index.ts';
export { OB_CONTEXT } from './open-badges/index.ts';
export { MAX_TEXT_BYTES, type Delimiter } from './text/index.ts';
export type { TableLanguage } from './table/index.ts';
