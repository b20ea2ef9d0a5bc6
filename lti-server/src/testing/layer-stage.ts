/** A school that lays things over its certification. */
import { contentHash, type Certification } from '@blocmap/shared/certification';
import type { LayerChange } from '@blocmap/shared/establishment';
import { Layer, LayerJournal, LayerResponse } from '@blocmap/shared/protocol';
import {
  certificationVersion,
  currentVersion,
  establishmentLayer,
  journal,
} from '../store/index.ts';
import { openSchool, type School, type Visitor } from './school.ts';
import type { Reply } from './tool.ts';

export const CODE = 'RNCP99001';
const PATH = `/certifications/${CODE}/layer`;

export interface LayerStage extends School {
  /** Nothing has been laid over anything, and the shipped version counts. */
  reset(): Promise<void>;
  layer(who?: Visitor): Promise<Layer>;
  /** On the layer as it is now, unless told otherwise. */
  change(
    changes: readonly LayerChange[],
    who?: Visitor,
    over?: Readonly<Record<string, unknown>>,
  ): Promise<Reply>;
  /** @throws where it is refused */
  changed(changes: readonly LayerChange[], who?: Visitor): Promise<LayerResponse>;
  undo(undoId: string, who?: Visitor): Promise<Reply>;
  journal(who?: Visitor): Promise<LayerJournal>;
  /** Makes a version the one that counts, as an import does. */
  makeCurrent(certification: Certification): Promise<void>;
}

export async function openLayerStage(): Promise<LayerStage> {
  const school = await openSchool();
  const { tool, tokens } = school;
  const { store } = tool.context;
  const { platformId } = tool;
  const ask = (method: string, path: string, who: Visitor, body?: unknown): Promise<Reply> =>
    tool.api(method, path, { token: tokens[who], ...(body === undefined ? {} : { body }) });

  const stage: LayerStage = {
    ...school,
    async reset() {
      await store.transact(async (transactor) => {
        for (const table of [establishmentLayer, currentVersion, certificationVersion, journal]) {
          await transactor.delete(table);
        }
      });
    },
    layer: async (who = 'head') => Layer.parse((await ask('GET', PATH, who)).json),
    async change(changes, who = 'head', over = {}) {
      const { revision, version } = await stage.layer(who === 'student' ? 'head' : who);
      return ask('POST', `${PATH}/changes`, who, { revision, version, changes, ...over });
    },
    changed: async (changes, who) => LayerResponse.parse((await stage.change(changes, who)).json),
    undo: (undoId, who = 'head') => ask('POST', `${PATH}/undo`, who, { undoId }),
    journal: async (who = 'head') =>
      LayerJournal.parse((await ask('GET', `${PATH}/journal`, who)).json),
    async makeCurrent(certification) {
      const { code, title } = certification;
      const versionHash = contentHash(certification);
      const at = tool.context.now();
      await store.transact(async (transactor) => {
        await transactor
          .insert(certificationVersion)
          .values({
            platformId,
            versionHash,
            code,
            title,
            content: certification,
            format: 'fiche-text',
            importedBy: 'admin-1',
            importedAt: at,
          })
          .onConflictDoNothing();
        await transactor
          .insert(currentVersion)
          .values({ platformId, code, versionHash, changedBy: 'admin-1', changedAt: at })
          .onConflictDoUpdate({
            target: [currentVersion.platformId, currentVersion.code],
            set: { versionHash },
          });
      });
    },
  };
  return stage;
}

export const coefficient = (block: string, value: number): LayerChange => ({
  kind: 'setCoefficient',
  block: `${CODE}${block}`,
  weight: { kind: 'coefficient', value, source: 'Arrêté du 3 mars 2025, annexe II' },
});
export const codes = (competence: string, ...aliases: string[]): LayerChange => ({
  kind: 'setAliases',
  competence: `${CODE}${competence}`,
  aliases,
});
export const wording = (competence: string, text: string | null): LayerChange => ({
  kind: 'setWording',
  competence: `${CODE}${competence}`,
  text,
});
export const subCompetence = (competence: string, text: string): LayerChange => ({
  kind: 'addSubCompetence',
  competence: `${CODE}${competence}`,
  text,
});
export const pathway = (name: string, value: 'P1' | 'P2' | 'P3'): LayerChange => ({
  kind: 'setClassPathway',
  name,
  year: 2026,
  pathway: value,
});
