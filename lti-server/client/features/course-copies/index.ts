export { CopyBanner } from './banner.tsx';
