/** The API's addresses, below its base. */
const segment = encodeURIComponent;
const course = (courseId: string): string => `/courses/${segment(courseId)}`;
const activity = (courseId: string, moduleKey: string): string =>
  `${course(courseId)}/activities/${segment(moduleKey)}`;

export const paths = {
  me: '/me',
  course,
  activity,
  tags: (courseId: string) => `${course(courseId)}/tags`,
  undo: (courseId: string) => `${course(courseId)}/undo`,
  scores: (courseId: string, moduleKey: string) => `${activity(courseId, moduleKey)}/scores`,
  myScores: (courseId: string) => `${course(courseId)}/my-scores`,
  department: '/department',
  administration: '/administration',
  heads: '/administration/heads',
  deepLinking: '/deep-linking',
  pairingCodes: '/pairing/codes',
  shortCodes: '/pairing/short-codes',
  connections: '/pairing/connections',
  connection: (id: string) => `/pairing/connections/${segment(id)}`,
};
