export { EstablishmentSection } from './section.tsx';
