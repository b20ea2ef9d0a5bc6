export { readRegister, RegisterReadingError, type RegisterContent } from './reading.ts';
export { mayBeRegister } from './sniff.ts';
