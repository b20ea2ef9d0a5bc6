export { pagesRouter } from './router.ts';
export { renderLaunchPage, type LaunchPageInput } from './render.tsx';
