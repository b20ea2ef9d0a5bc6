export * from './certification.ts';
export * from './fake-lti-port.ts';
export * from './launch.ts';
export * from './tool.ts';
export * from './school.ts';
export * from './succession-stage.ts';
