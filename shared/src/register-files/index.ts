/** An export of the register as people have it: the XML, a ZIP with it, or the set of CSV files. */
export * from './errors.ts';
export * from './explain.ts';
export * from './read.ts';
export * from './source.ts';
export { isZip, listZip, type ZipLimits, type ZipMember } from './zip.ts';
