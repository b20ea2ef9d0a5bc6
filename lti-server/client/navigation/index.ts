export { href, type Route, type ViewName } from './routes.ts';
export { offeredViews, rightsIn, routeTo, startRoute } from './start.ts';
export { useRoute } from './use-route.ts';
