export { caseIdentifier, caseUri } from './address.ts';
export type { CaseOptions, Replacement } from './options.ts';
export { writeCase } from './write.ts';
export { isCasePackage, readCase } from './read.ts';
export { readReplacements } from './replacements.ts';
export * from './find.ts';
export * from './status-info.ts';
export type * from './schema.ts';
