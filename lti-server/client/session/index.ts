export { openPage } from './open.ts';
export { forgetSession } from './store.ts';
export { LaunchProvider, useLaunch } from './launch-context.ts';
