export { ContentsBar } from './contents-bar.tsx';
