export { LivePage } from './live-page.tsx';
export { ExpiredPage } from './stopped.tsx';
