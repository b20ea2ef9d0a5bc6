/** A school whose certification has a successor, and what people do about it. */
import type { Certification } from '@blocmap/shared/certification';
import {
  CarryOverReport,
  CourseOverview,
  Succession,
  type CarryOverRequest,
  type SuccessionCorrection,
} from '@blocmap/shared/protocol';
import {
  certificationVersion,
  course,
  courseCertification,
  currentVersion,
  journal,
  score,
  succession,
  tag,
} from '../store/index.ts';
import { makeCertification } from './certification.ts';
import { openSchool, type School } from './school.ts';
import type { Reply } from './tool.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';
const PATH = `/certifications/${OLD}/succession/${NEW}`;

const TEXTS = [
  [
    'Analyser le fonctionnement d’un système automatisé de production',
    'Organiser une intervention de maintenance préventive',
    'Consigner une installation électrique avant travaux',
  ],
  [
    'Diagnostiquer une panne hydraulique',
    'Remplacer un composant pneumatique défectueux',
    'Rédiger un compte rendu d’intervention',
  ],
  [
    'Communiquer en langue étrangère avec un fournisseur',
    'Courir un demi-fond en équipe',
    'Calculer une probabilité conditionnelle',
  ],
];

/** Two blocks of the same text, one competence reworded, one gone. */
export function makeSuccessor(): Certification {
  const made = reworded(NEW, TEXTS);
  const [first, second, third] = made.blocks;
  if (first?.competences[1] === undefined || second === undefined || third === undefined) {
    throw new Error('expected three blocks of three competences');
  }
  first.competences[1].text = 'Organiser et planifier une intervention de maintenance préventive';
  third.competences.splice(1, 1);
  return { ...made, previous: [{ code: OLD, title: null }] };
}

function predecessor(): Certification {
  return {
    ...reworded(OLD, TEXTS),
    next: [
      { code: NEW, title: null },
      { code: 'RNCP1', title: null },
    ],
  };
}

function reworded(code: string, texts: readonly (readonly string[])[]): Certification {
  const made = makeCertification(code);
  return {
    ...made,
    blocks: made.blocks.map((block, b) => ({
      ...block,
      title: ['Préparer', 'Dépanner', 'Enseignement général'][b] ?? block.title,
      competences: block.competences.map((one, c) => ({ ...one, text: texts[b]?.[c] ?? one.text })),
    })),
  };
}

type Who = keyof School['tokens'];

export interface SuccessionStage extends School {
  ask(method: string, path: string, who: Who, body?: unknown): Promise<Reply>;
  view(who?: Who): Promise<Succession>;
  correct(corrections: SuccessionCorrection['corrections'], who?: Who): Promise<Reply>;
  carry(order?: Partial<CarryOverRequest>, who?: Who): Promise<Reply>;
  report(order?: Partial<CarryOverRequest>, who?: Who): Promise<CarryOverReport>;
  undo(undoId: string | null, who?: Who): Promise<Reply>;
  overview(query?: string, who?: Who): Promise<CourseOverview>;
  tag(moduleKey: string, target: string, nature: string | null, courseId?: string): Promise<Reply>;
  /** Every row of the table of tags. */
  rows(): Promise<unknown[]>;
  /**
   * As at the beginning: course 2 is tagged on one competence that stays, one reworded, one that
   * goes and a whole block; course 3 on the first of them.
   */
  reset(): Promise<void>;
  /** Another version of a certification counts from now on. */
  store(certification: Certification, hash: string): Promise<void>;
}

export async function openSuccessionStage(): Promise<SuccessionStage> {
  const school = await openSchool({
    certifications: [predecessor(), makeSuccessor(), makeCertification('RNCP99003')],
  });
  const { tool, tokens } = school;
  const ask: SuccessionStage['ask'] = (method, path, who, body) =>
    tool.api(method, path, { token: tokens[who], body });
  const view: SuccessionStage['view'] = async (who = 'teacher') =>
    Succession.parse((await ask('GET', PATH, who)).json);
  const carry: SuccessionStage['carry'] = async (order = {}, who = 'teacher') => {
    const { revision, versions } = await view(who);
    const body = { revision, versions, certificationSwitch: true, ...order };
    return ask('POST', `${PATH}/carry-over`, who, body);
  };
  const stage: SuccessionStage = {
    ...school,
    ask,
    view,
    carry,
    correct: async (corrections, who = 'teacher') => {
      const { revision, versions } = await view(who);
      return ask('PUT', PATH, who, { revision, versions, corrections });
    },
    report: async (order, who) => CarryOverReport.parse((await carry(order, who)).json),
    undo: (undoId, who = 'teacher') => ask('POST', `${PATH}/carry-over/undo`, who, { undoId }),
    overview: async (query = '', who = 'teacher') =>
      CourseOverview.parse((await ask('GET', `/courses/2${query}`, who)).json),
    tag: (moduleKey, target, nature, courseId = '2') =>
      ask('POST', `/courses/${courseId}/tags`, courseId === '2' ? 'teacher' : 'colleague', {
        changes: [{ moduleKey, target, nature }],
      }),
    rows: () =>
      tool.context.store.read((reader) =>
        reader.select().from(tag).orderBy(tag.courseId, tag.moduleKey, tag.target),
      ),
    reset: async () => {
      await tool.context.store.transact(async (transactor) => {
        for (const table of [tag, score, courseCertification, succession, journal]) {
          await transactor.delete(table);
        }
        await transactor.update(course).set({ certificationCode: OLD });
      });
      await stage.tag('cm:11', `${OLD}BC01.1`, 'formative');
      await stage.tag('cm:11', `${OLD}BC01.2`, 'certificative');
      await stage.tag('cm:12', `${OLD}BC03.2`, 'taught');
      await stage.tag('cm:12', `${OLD}BC02`, 'certificative');
      await stage.tag('cm:11', `${OLD}BC01.1`, 'formative', '3');
    },
    store: async (certification, hash) => {
      const by = { platformId: tool.platformId, versionHash: hash };
      const now = tool.context.now();
      await tool.context.store.transact(async (transactor) => {
        await transactor.insert(certificationVersion).values({
          ...by,
          code: certification.code,
          title: certification.title,
          content: certification,
          format: 'json',
          importedBy: 'admin-1',
          importedAt: now,
        });
        await transactor
          .insert(currentVersion)
          .values({ ...by, code: certification.code, changedBy: 'admin-1', changedAt: now });
      });
    },
  };
  return stage;
}
