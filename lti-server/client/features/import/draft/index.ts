export { DraftBody } from './draft-body.tsx';
