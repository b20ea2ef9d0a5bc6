export * from './candidates.ts';
export * from './items.ts';
export * from './likeness.ts';
export * from './match.ts';
export * from './match-items.ts';
export * from './places.ts';
