export * from './activities.ts';
export * from './endpoints.ts';
export { createTokenSeal } from './token.ts';
export { createRefresh } from './refresh.ts';
export { latestCourse, webServiceState } from './records.ts';
export { removeToken, setToken } from './web-service.ts';
