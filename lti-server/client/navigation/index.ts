export { href, parseRoute, type Route, type ViewName } from './routes.ts';
export { offeredViews, rightsIn, routeTo, startRoute, type Rights } from './start.ts';
export { useRoute } from './use-route.ts';
