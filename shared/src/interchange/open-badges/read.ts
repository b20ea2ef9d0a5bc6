import { z } from 'zod';
import { BlockCode, certificationOf, CompetenceId, type Block } from '../../certification/index.ts';
import { InterchangeError } from '../errors.ts';
import { bareCertification, type ReadCertifications } from '../read-result.ts';

const Alignment = z.object({
  targetCode: z.string().optional(),
  targetName: z.string(),
  targetDescription: z.string().optional(),
  targetFramework: z.string().optional(),
});
const Achievement = z.object({
  humanCode: BlockCode,
  name: z.string().min(1),
  criteria: z.object({ narrative: z.string().optional() }).optional(),
  alignment: z.array(Alignment).max(2000).default([]),
});
const Graph = z.object({ '@graph': z.array(Achievement).min(1).max(1000) });

/** True for a JSON-LD graph of achievements. */
export function isOpenBadges(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '@graph');
}

/**
 * The blocks and competences that achievement definitions are aligned to.
 * @throws InterchangeError `wrong-shape` with its place, `code-mismatch`
 */
export function readOpenBadges(value: unknown): ReadCertifications {
  const parsed = Graph.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InterchangeError({
      problem: 'wrong-shape',
      expected: issue?.message ?? 'achievement definitions with block codes',
      found: 'something else',
      place: issue?.path.map(String).join('.') ?? null,
    });
  }
  const achievements = parsed.data['@graph'];
  const codes = new Set(achievements.map(({ humanCode }) => certificationOf(humanCode)));
  const [code = ''] = codes;
  if (codes.size > 1) {
    throw new InterchangeError({
      problem: 'code-mismatch',
      expected: 'achievements of one certification',
      found: [...codes].join(', '),
    });
  }
  const framework = achievements[0]?.alignment[0]?.targetFramework ?? '';
  const title = framework.startsWith(`${code} `) ? framework.slice(code.length + 1) : framework;
  return {
    certifications: [
      bareCertification({
        code,
        title: title === '' ? code : title,
        blocks: achievements.map(blockOfAchievement),
      }),
    ],
  };
}

function blockOfAchievement({
  humanCode,
  name,
  criteria,
  alignment,
}: z.infer<typeof Achievement>): Block {
  const competences = alignment.flatMap(({ targetCode, targetName, targetDescription }) => {
    const id = CompetenceId.safeParse(targetCode ?? '');
    if (!id.success || !id.data.startsWith(`${humanCode}.`)) return [];
    const text = targetDescription ?? targetName;
    return text === '' ? [] : [{ id: id.data, text, group: null, aliases: [] }];
  });
  return {
    code: humanCode,
    title: name,
    optional: criteria?.narrative?.startsWith('Bloc facultatif') ?? false,
    level: null,
    competences,
    evaluation: [],
    raw: { competences: competences.map(({ text }) => text).join('\n'), evaluation: '' },
  };
}
