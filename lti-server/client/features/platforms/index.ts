export { PlatformSection } from './section.tsx';
