/** The LTI 1.3 test platform: the double every test talks to, and the LMS of the demo. */
export { startPlatform, type Platform } from './platform.ts';
export { MOODLE_QUIRKS, type PlatformOptions, type Quirks } from './config.ts';
export { demoSeed, LARGE_COURSE_ID, type DemoSeedOptions } from './seed/demo-seed.ts';
export { addCourse, type CourseSeed } from './seed/course-builder.ts';
export type { Faults, Service } from './faults.ts';
export { MISHAPS, type Mishap, type Storm } from './mishaps.ts';
export type { ServiceCall } from './call-log.ts';
export type { RegisteredTool, ToolRegistration } from './registration/register-tool.ts';
export { postIdToken, type MintedToken, type MintOptions } from './mint/mint.ts';
export type { Forgery } from './mint/forgery.ts';
export { createVisitor, type VisitedPage, type Visitor } from './mint/visitor.ts';
export { LTI_CLAIM } from './oidc/launch-claims.ts';
export type { MessageType } from './issued/launches.ts';
export { AGS_SCOPES, ALL_SCOPES, NRPS_SCOPE } from './state/tools.ts';
export { WEB_SERVICE_TOKEN } from './webservice/server.ts';
export type { LtiActivity, NewLtiActivity } from './state/lti-activity.ts';
export type { GradebookColumn } from './state/gradebook.ts';
export type { Course, CourseModule, LineItem, PlatformData, Score, User } from './state/model.ts';
