export { keepAlive } from './keep-alive.ts';
export { LaunchProvider, useLaunch } from './launch-context.ts';
export { liveSession } from './live.ts';
export { openPage, type OpenedPage } from './open.ts';
