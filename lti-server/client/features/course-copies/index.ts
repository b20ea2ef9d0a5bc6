export { CopyBanner } from './banner.tsx';
export { CopiesView } from './view.tsx';
