export { App } from './app.tsx';
export { ExpiredPage } from './stopped.tsx';
