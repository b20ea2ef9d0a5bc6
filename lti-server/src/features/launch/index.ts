export { CUSTOM_NATURE, CUSTOM_TARGETS } from './deep-linked-tags.ts';
export { launchHandler, type LaunchPage } from './handler.ts';
export { identifyLink } from './identify-link.ts';
export {
  createLaunchRecorder,
  isPersonal,
  type OpenedLaunch,
  type PersonalLaunch,
} from './record.ts';
