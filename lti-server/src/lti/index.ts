export * from './port.ts';
export { createLtiPort, type LtiPortDeps } from './create-port.ts';
export { allowDeployment, forgetPending } from './platforms/deployments.ts';
export { RegistrationError } from './platforms/register.ts';
