/** The contract between the tool and everything that talks to it. The only thing both share. */
export const PROTOCOL_VERSION = 1;
/** All paths of the contract stand below this one. */
export const API_BASE = '/api/v1';

export * from './mapping.ts';
export * from './contents.ts';
export * from './course-copies.ts';
export * from './grading.ts';
export * from './my-scores.ts';
export * from './deep-linking.ts';
export * from './department.ts';
export * from './pairing.ts';
export * from './establishment.ts';
export * from './errors.ts';
export * from './me.ts';
export * from './platforms.ts';
export * from './succession.ts';
export * from './comparison.ts';
export * from './import.ts';
export * from './catalogue.ts';
