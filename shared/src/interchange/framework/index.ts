export { certificationOfFramework } from './certification.ts';
export type { Framework, FrameworkNode } from './node.ts';
