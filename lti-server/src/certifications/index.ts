export * from './certifications.ts';
export * from './exchange.ts';
export * from './held.ts';
export type { HeldLayer } from './layers.ts';
export * from './outline.ts';
export * from './served.ts';
export type { StoredLayer } from './stored-layer.ts';
export * from './targets.ts';
export * from './version-hash.ts';
