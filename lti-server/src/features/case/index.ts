export { caseRouter, CASE_BASE } from './router.ts';
