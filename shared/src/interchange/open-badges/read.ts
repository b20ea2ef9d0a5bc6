import { z } from 'zod';
import {
  BlockCode,
  blockOf,
  certificationOf,
  CompetenceId,
  type Block,
} from '../../certification/index.ts';
import { InterchangeError } from '../errors.ts';
import { noCode } from '../named-code.ts';
import { listOf, partialCertification, type ReadCertifications } from '../read-result.ts';
import { inShape } from '../shape.ts';
import { achievementsIn } from './achievements.ts';
import { OPTIONAL_TAG } from './tag.ts';

const MOST_ACHIEVEMENTS = 1000;

const Alignment = z.object({
  targetCode: z.string().optional(),
  targetName: z.string(),
  targetDescription: z.string().optional(),
  targetFramework: z.string().optional(),
});
const Achievement = z.object({
  humanCode: z.string().optional(),
  name: z.string().min(1),
  tag: z.array(z.string()).default([]),
  alignment: z.array(Alignment).max(2000).default([]),
});
type Achievement = z.infer<typeof Achievement>;

/**
 * The blocks and competences that achievements, or credentials of such, are aligned to.
 * @throws InterchangeError `wrong-shape` with its place, `no-code`, `code-mismatch`, `too-large`,
 *   `empty`, `ids-inconsistent` for a block that stands twice
 */
export function readOpenBadges(value: unknown): ReadCertifications {
  const found = achievementsIn(value);
  if (found.length > MOST_ACHIEVEMENTS || found.length === 0) {
    throw new InterchangeError({
      problem: found.length === 0 ? 'empty' : 'too-large',
      expected: `1 to ${MOST_ACHIEVEMENTS} achievements`,
      found: `${found.length}`,
    });
  }
  const achievements = found.map((one) => inShape(Achievement, one.value, one.place));
  const blocks = achievements.map((one, index) => toBlock(one, found[index]?.place ?? ''));
  const codes = [...new Set(blocks.map((block) => certificationOf(block.code)))];
  const [code = '', second] = codes;
  if (second !== undefined) {
    throw new InterchangeError({
      problem: 'code-mismatch',
      expected: 'achievements of one certification',
      found: codes.join(', '),
    });
  }
  const title = titleOf(achievements, code);
  const certification = partialCertification({ code, title, blocks });
  return { certifications: [certification], coefficients: [], warnings: [] };
}

/** As the frameworks of the alignments say; the code where none does. */
function titleOf(achievements: readonly Achievement[], code: string): string {
  const frameworks = achievements.flatMap(({ alignment }) =>
    alignment.map(({ targetFramework = '' }) => targetFramework),
  );
  const ours = frameworks.find((name) => name.startsWith(`${code} `)) ?? '';
  return ours.slice(code.length + 1) || code;
}

function toBlock({ humanCode, name, tag, alignment }: Achievement, place: string): Block {
  const code = [humanCode, ...alignment.map(({ targetCode }) => targetCode)].find(
    (one) => BlockCode.safeParse(one).success,
  );
  if (code === undefined) throw noCode('none of a block', place);
  const competences = alignment.flatMap(({ targetCode, targetName, targetDescription }) => {
    const id = CompetenceId.safeParse(targetCode);
    if (!id.success || blockOf(id.data) !== code) return [];
    return [{ id: id.data, text: targetDescription ?? targetName, group: null, aliases: [] }];
  });
  const itself = alignment.find(({ targetCode }) => targetCode === code);
  return {
    code,
    title: name,
    optional: tag.includes(OPTIONAL_TAG),
    level: itself?.targetDescription ?? null,
    competences,
    evaluation: [],
    raw: { competences: listOf(competences), evaluation: '' },
  };
}
