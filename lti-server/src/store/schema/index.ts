export * from './platform.ts';
export * from './access.ts';
export * from './mapping.ts';
export * from './certification.ts';
export * from './outbox.ts';
export * from './activities.ts';
