export * from './authenticate.ts';
export * from './courses.ts';
export * from './enrolment.ts';
export * from './entry.ts';
export * from './principal.ts';
export * from './sessions.ts';
export * from './tokens.ts';
export * from './standing.ts';
