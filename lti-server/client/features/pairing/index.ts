export { listenForExtension } from './extension-port.ts';
export { PairingView } from './view.tsx';
