import type { Lms } from '../lms.ts';
import { courseModuleOf } from './message-hint.ts';

export const moodle: Lms = { family: 'moodle', courseModuleOf };
