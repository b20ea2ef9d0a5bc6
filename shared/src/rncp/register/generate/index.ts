/** Exports of the register to test with: random, or written from a certification. */
export * from './carried.ts';
export * from './certification.ts';
export * from './damage.ts';
export * from './lists.ts';
export * from './random.ts';
export * from './render.ts';
export * from './trial.ts';
