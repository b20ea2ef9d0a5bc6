/** The API's addresses, below its base. */
const segment = encodeURIComponent;
const course = (courseId: string): string => `/courses/${segment(courseId)}`;
/** Shown by one of the certifications that a course serves; undefined: by the one it follows. */
const by = (certification?: string): string =>
  certification === undefined ? '' : `?certification=${segment(certification)}`;
const succession = (from: string): string => `/certifications/${segment(from)}/succession`;
const activity = (courseId: string, moduleKey: string): string =>
  `${course(courseId)}/activities/${segment(moduleKey)}`;

export const paths = {
  me: '/me',
  session: '/session',
  course: (courseId: string, certification?: string) => `${course(courseId)}${by(certification)}`,
  courseCertification: (courseId: string) => `${course(courseId)}/certification`,
  activity: (courseId: string, moduleKey: string, certification?: string) =>
    `${activity(courseId, moduleKey)}${by(certification)}`,
  tags: (courseId: string, certification?: string) =>
    `${course(courseId)}/tags${by(certification)}`,
  undo: (courseId: string, certification?: string) =>
    `${course(courseId)}/undo${by(certification)}`,
  scores: (courseId: string, moduleKey: string) => `${activity(courseId, moduleKey)}/scores`,
  deliveries: (courseId: string) => `${course(courseId)}/deliveries`,
  myScores: (courseId: string) => `${course(courseId)}/my-scores`,
  department: (certification?: string) => `/department${by(certification)}`,
  successionChoices: succession,
  succession: (from: string, to: string) => `${succession(from)}/${segment(to)}`,
  carryOver: (from: string, to: string) => `${succession(from)}/${segment(to)}/carry-over`,
  undoCarryOver: (from: string, to: string) => `${succession(from)}/${segment(to)}/carry-over/undo`,
  certifications: (search: string) =>
    search === '' ? '/certifications' : `/certifications?${new URLSearchParams({ search })}`,
  certification: (code: string, version: string | null) =>
    `/certifications/${segment(code)}${version === null ? '' : `?version=${segment(version)}`}`,
  currentVersion: (code: string) => `/certifications/${segment(code)}/current`,
  published: (code: string) => `/certifications/${segment(code)}/published`,
  exported: (code: string, query: Readonly<Record<string, string>>) =>
    `/certifications/${segment(code)}/export?${new URLSearchParams(query)}`,
  layer: (code: string) => `/certifications/${segment(code)}/layer`,
  layerChanges: (code: string) => `/certifications/${segment(code)}/layer/changes`,
  layerUndo: (code: string) => `/certifications/${segment(code)}/layer/undo`,
  layerJournal: (code: string) => `/certifications/${segment(code)}/layer/journal`,
  imports: '/imports',
  upload: (query: Readonly<Record<string, string>>) =>
    `/imports?${new URLSearchParams(query).toString()}`,
  importDraft: (draftId: string) => `/imports/${segment(draftId)}`,
  importPreview: (draftId: string, code: string) =>
    `/imports/${segment(draftId)}/certifications/${segment(code)}`,
  importStep: (draftId: string, step: 'corrections' | 'undo' | 'save') =>
    `/imports/${segment(draftId)}/${step}`,
  contents: (courseId: string) => `${course(courseId)}/contents`,
  refreshContents: (courseId: string) => `${course(courseId)}/contents/refresh`,
  copies: (courseId: string) => `${course(courseId)}/copies`,
  carryCopy: (courseId: string) => `${course(courseId)}/copies/carry`,
  dismissCopy: (courseId: string) => `${course(courseId)}/copies/dismiss`,
  undoCopy: (courseId: string) => `${course(courseId)}/copies/undo`,
  administration: '/administration',
  platform: '/administration/platform',
  platformCheck: '/administration/platform/check',
  platformDeployments: '/administration/platform/deployments',
  webService: '/administration/web-service',
  heads: '/administration/heads',
  deepLinking: '/deep-linking',
  pairingCodes: '/pairing/codes',
  shortCodes: '/pairing/short-codes',
  connections: '/pairing/connections',
  connection: (id: string) => `/pairing/connections/${segment(id)}`,
};
