/** A vocational lycée in miniature, so that each screen has something true to life to show. */
import {
  makeDeepLinkingLaunch,
  makeLaunch,
  type TestTool,
} from '@blocmap/lti-server/testing/index';
import type { ScannedActivity, TagRequest } from '@blocmap/shared/protocol';

export const COURSE = { id: '2', title: '1re MSPC – Maintenance', label: 'MSPC1' };
const OTHER_COURSES = [
  { id: '3', title: '1re MSPC – Mathématiques et physique-chimie', label: 'MSPC1-MPC' },
  { id: '4', title: '1re MSPC – Anglais', label: 'MSPC1-ANG' },
];
const SERVICES = 'https://moodle.example/mod/lti/services.php';

type Line = [cmid: number, type: string, title: string];
const SECTIONS: [title: string, lines: Line[]][] = [
  [
    'Séquence 1 – Découvrir le système',
    [
      [11, 'forum', 'Forum des nouvelles'],
      [12, 'assign', 'TP1 – Découverte de l’Ermaflex'],
      [13, 'quiz', 'Quiz réseaux industriels'],
      [14, 'assign', 'TP moteur asynchrone : couplage et plaque signalétique'],
      [15, 'h5pactivity', 'Fuite d’huile : les bons réflexes'],
    ],
  ],
  [
    'Séquence 2 – Maintenance préventive',
    [
      [21, 'assign', 'TP5 – Ronde compresseur'],
      [22, 'assign', 'Contrôle tension chaîne et alignement poulies'],
      [23, 'assign', 'Rapport labo huile réducteur'],
      [24, 'quiz', 'Test théorique habilitation BR'],
    ],
  ],
  [
    'Séquence 3 – Maintenance corrective',
    [
      [31, 'assign', 'Le vérin ne rentre plus !'],
      [32, 'assign', 'Échange standard électrovanne YV3'],
      [33, 'assign', 'Compte rendu de mardi'],
      [34, 'assign', 'CCF – Dépannage de la ligne de conditionnement'],
      [35, 'resource', 'Dossier technique du convoyeur'],
    ],
  ],
  [
    'Projet – Améliorer la ligne',
    [
      [41, 'assign', 'Projet : détecter les flacons absents'],
      [42, 'assign', 'Pareto des arrêts 2025'],
      [43, 'page', 'Matériel de rentrée'],
    ],
  ],
];

const BC = (code: string): string => `RNCP35698BC${code}`;
const TAGS: [cmid: number, target: string, nature: 'taught' | 'formative' | 'certificative'][] = [
  [12, '03.1', 'taught'],
  [12, '03.2', 'taught'],
  [13, '03.3', 'formative'],
  [14, '03.2', 'formative'],
  [14, '02', 'taught'],
  [15, '03.6', 'taught'],
  [21, '04.1', 'formative'],
  [22, '04.1', 'formative'],
  [22, '04.2', 'formative'],
  [23, '04.3', 'certificative'],
  [24, '03.7', 'formative'],
  [31, '05.1', 'formative'],
  [32, '05.2', 'formative'],
  [33, '05.3', 'taught'],
  [34, '05', 'certificative'],
  [34, '03', 'certificative'],
  [41, '06.2', 'formative'],
];

const LEARNERS = [
  'Adama Traoré',
  'Chloé Lemaire',
  'Enzo Marchetti',
  'Inès Benali',
  'Lucas Morin',
  'Maïssa Haddad',
  'Noah Petit',
  'Yanis Kaci',
];

/** The course page as a teacher's browser reads it. */
export function scanned(): ScannedActivity[] {
  return SECTIONS.flatMap(([sectionTitle, lines], sectionPosition) =>
    lines.map(([cmid, moduleType, title], position) => ({
      moduleKey: `cm:${cmid}`,
      title,
      moduleType,
      sectionTitle,
      sectionPosition,
      position,
    })),
  );
}

export type Person =
  | 'teacher'
  | 'student'
  | 'head'
  | 'administrator'
  | 'newTeacher'
  | 'adding'
  | 'english';

/** The launches by which each person comes in. */
export function launchesOf(tool: Pick<TestTool, 'platformId'>) {
  const { platformId } = tool;
  const memberships = `${SERVICES}/CourseSection/2/bindings/1/memberships`;
  const base = { platformId, course: COURSE, membershipsUrl: memberships };
  return {
    teacher: makeLaunch({ ...base, resourceLink: { id: '7', title: 'Carte des blocs' } }),
    student: makeLaunch({
      ...base,
      userId: 'learner-1',
      roles: ['student'],
      resourceLink: { id: '34', title: 'CCF – Dépannage de la ligne de conditionnement' },
      moduleKey: 'cm:34',
    }),
    head: makeLaunch({ ...base, userId: 'head-1', roles: ['teacher'] }),
    administrator: makeLaunch({
      platformId,
      userId: 'admin-1',
      roles: ['administrator'],
      course: null,
      resourceLink: null,
      moduleKey: null,
      ags: null,
      membershipsUrl: null,
    }),
    newTeacher: makeLaunch({
      platformId,
      userId: 'teacher-9',
      course: { id: '9', title: 'Cours tout neuf', label: null },
      resourceLink: null,
      moduleKey: null,
      membershipsUrl: null,
    }),
    adding: makeDeepLinkingLaunch(base),
    english: makeLaunch({ ...base, locale: 'en' }),
  } satisfies Record<Person, ReturnType<typeof makeLaunch>>;
}

/** Fills the tool through its own API: what is there is what the API lets people make. */
export async function seed(tool: TestTool): Promise<void> {
  const launches = launchesOf(tool);
  const teacherNames = ['Mme Arnaud', 'M. Diallo'];
  tool.lti.members.set(launches.teacher.membershipsUrl ?? '', [
    ...LEARNERS.map((name, index) => ({
      userId: `learner-${index + 1}`,
      roles: ['student' as const],
      active: true,
      name,
    })),
    ...teacherNames.map((name, index) => ({
      userId: index === 0 ? 'teacher-1' : 'head-1',
      roles: ['teacher' as const],
      active: true,
      name,
    })),
  ]);
  // A student's launch is not believed about course modules: a teacher has opened the link before.
  await tool.launch({ ...launches.student, userId: 'teacher-1', roles: ['teacher'] });
  const token = await tool.launch(launches.teacher);
  const call = async (method: string, path: string, body?: unknown, as = token) => {
    const reply = await tool.api(method, path, { token: as, body });
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
  };
  await call('PUT', '/courses/2/activities', { complete: true, activities: scanned() });
  const changes: TagRequest['changes'] = TAGS.map(([cmid, target, nature]) => ({
    moduleKey: `cm:${cmid}`,
    target: BC(target),
    nature,
  }));
  await call('POST', '/courses/2/tags', { changes });
  for (const [index, score] of [14.5, 9, 12].entries()) {
    await call('POST', '/courses/2/activities/cm:34/scores', {
      userId: `learner-${index + 1}`,
      block: BC('05'),
      score,
    });
  }
  await fillOtherCourses(tool);
  const administrator = await tool.launch(launches.administrator);
  await tool.launch(launches.head);
  const heads = { userId: 'head-1', courseIds: ['2', '3', '4'] };
  await call('PUT', '/administration/heads', heads, administrator);
}

async function fillOtherCourses(tool: TestTool): Promise<void> {
  const targets = ['01.1', '01.3', '02.3', '02.4', '09.1', '09.4'];
  for (const [at, course] of OTHER_COURSES.entries()) {
    const token = await tool.launch(
      makeLaunch({
        platformId: tool.platformId,
        userId: `colleague-${at}`,
        course,
        resourceLink: null,
        moduleKey: null,
        membershipsUrl: null,
      }),
    );
    const own = at === 0 ? targets.slice(0, 4) : targets.slice(4);
    const activities = own.map((target, position) => ({
      moduleKey: `cm:${course.id}0${position + 1}`,
      title: `Séance ${position + 1} (${target})`,
      moduleType: 'quiz',
      sectionTitle: 'Trimestre 1',
      sectionPosition: 0,
      position,
    }));
    await tool.api('PUT', `/courses/${course.id}/activities`, {
      token,
      body: { complete: true, activities },
    });
    const changes = own.map((target, index) => ({
      moduleKey: activities[index]?.moduleKey,
      target: BC(target),
      nature: index % 2 === 0 ? 'certificative' : 'formative',
    }));
    await tool.api('POST', `/courses/${course.id}/tags`, { token, body: { changes } });
  }
}
