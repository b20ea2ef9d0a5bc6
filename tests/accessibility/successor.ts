/** A successor of RNCP35698 as an import would leave it: much as before, one block reworded, one gone. */
import type { TestTool } from '@blocmap/lti-server/testing/index';
import { certificationVersion, currentVersion } from '@blocmap/lti-server/store/index';
import { contentHash, type Certification } from '@blocmap/shared/certification';
import { RNCP35698, shippedCertifications } from '@blocmap/shared/rncp';

export const SUCCESSOR = 'RNCP42118';

export function successorOf(old: Certification): Certification {
  const renamed = JSON.parse(
    JSON.stringify(old).replaceAll(`${RNCP35698}BC`, `${SUCCESSOR}BC`),
  ) as Certification;
  const reword = (text: string): string =>
    text
      .replace(/^Analyser/, 'Étudier et analyser')
      .replace(/^Diagnostiquer/, 'Localiser et diagnostiquer')
      .replace('maintenance', 'maintenance industrielle');
  return {
    ...renamed,
    code: SUCCESSOR,
    title: 'Maintenance des systèmes de production connectés et durables',
    previous: [{ code: RNCP35698, title: old.title }],
    next: [],
    dates: { ...old.dates, start: '2026-09-01', registrationEnd: '2031-08-31' },
    blocks: renamed.blocks
      .filter((block) => !block.code.endsWith('BC15'))
      .map((block) => ({
        ...block,
        competences: block.competences.map((one) => ({
          ...one,
          text: /BC0[3-6]/.test(block.code) ? reword(one.text) : one.text,
        })),
      })),
  };
}

/** Stores the successor as a version that counts. */
export async function storeSuccessor(tool: TestTool): Promise<void> {
  const old = shippedCertifications().find((one) => one.code === RNCP35698);
  if (old === undefined) throw new Error(`${RNCP35698} is not shipped.`);
  const certification = successorOf(old);
  const name = { platformId: tool.platformId, versionHash: contentHash(certification) };
  const { code, title } = certification;
  const now = tool.context.now();
  await tool.context.store.transact(async (transactor) => {
    await transactor.insert(certificationVersion).values({
      ...name,
      code,
      title,
      content: certification,
      format: 'fiche-text',
      importedBy: 'teacher-1',
      importedAt: now,
    });
    await transactor
      .insert(currentVersion)
      .values({ ...name, code, changedBy: 'teacher-1', changedAt: now });
  });
}
