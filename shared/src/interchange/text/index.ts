export * from './csv.ts';
export * from './decode.ts';
export * from './formula.ts';
