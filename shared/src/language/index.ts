export * from './letters.ts';
export * from './natural-order.ts';
export * from './stem.ts';
export * from './stop-words.ts';
export * from './tokens.ts';
