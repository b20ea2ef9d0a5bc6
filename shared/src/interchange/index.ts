/** Certifications out to the formats of the competence world, and back from them. */
export { InterchangeError, type InterchangeDetails, type InterchangeProblem } from './errors.ts';
export { INTERCHANGE_WARNING_CODES, type InterchangeWarningCode } from './warnings.ts';
export { interchangeErrorTexts, interchangeWarningTexts } from './texts.ts';
export * from './read.ts';
export * from './write.ts';
export * from './held.ts';
export type { ReadCertifications, ReadOptions } from './read-result.ts';
export * from './case/index.ts';
export { OB_CONTEXT, type BadgeOptions } from './open-badges/index.ts';
export { DELIMITERS, MAX_TEXT_BYTES, type Delimiter } from './text/index.ts';
export type { TableLanguage } from './table/index.ts';
