export * from './port.ts';
export { createLtiPort, type LtiPortDeps } from './create-port.ts';
export { RegistrationError } from './platforms/register.ts';
