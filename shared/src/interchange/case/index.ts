export { caseIdentifier, caseUri, writeCase, type CaseOptions, type Replacement } from './write.ts';
export { isCasePackage, readCase } from './read.ts';
export * from './find.ts';
export type { CFAssociation, CFDocument, CFItem, CFPackage } from './schema.ts';
