export * from './letters.ts';
export * from './stem.ts';
export * from './stop-words.ts';
export * from './tokens.ts';
