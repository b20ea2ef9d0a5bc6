import { blockOf, type Competence } from '../certification/index.ts';
import type { Draft } from './draft.ts';
import { withBlock } from './block.ts';
import { CorrectionError } from './errors.ts';
import type { Correction } from './schema.ts';

type ListCorrection = Extract<
  Correction,
  {
    kind:
      | 'competence-text'
      | 'competence-split'
      | 'competence-merge'
      | 'competence-remove'
      | 'competence-add';
  }
>;

/** What ids can number. */
const MOST = 999;

/** The block's list as it becomes; each knows from which one it comes, null: from none. */
interface Placed {
  readonly from: number | null;
  readonly competence: Omit<Competence, 'id'>;
}

/**
 * Changes a block's list and numbers it anew. Doubts go where their competence goes; those of one
 * that is taken out go with it.
 *
 * @throws CorrectionError
 */
export function correctCompetences(draft: Draft, correction: ListCorrection): Draft {
  const code = correction.kind === 'competence-add' ? correction.block : blockOf(correction.id);
  let list: readonly Placed[] = [];
  const certification = withBlock(draft.certification, code, (block) => {
    const before = block.competences.map(({ id: _id, ...competence }, from) => ({
      from,
      competence,
    }));
    list = changed(before, correction, placeOf(correction, block.competences));
    if (list.length > MOST) throw new CorrectionError('too-many', code);
    const competences = list.map(({ competence }, at) => ({
      ...competence,
      id: `${code}.${at + 1}`,
    }));
    return { ...block, competences };
  });
  const gone = goneTo(list, correction, draft, code);
  return { certification, open: moveDoubts(draft.open, code, gone) };
}

function placeOf(correction: ListCorrection, competences: readonly Competence[]): number {
  if (correction.kind === 'competence-add')
    return Math.min(correction.place - 1, competences.length);
  const place = competences.findIndex(({ id }) => id === correction.id);
  if (place === -1) throw new CorrectionError('unknown-competence', correction.id);
  return place;
}

function changed(
  list: readonly Placed[],
  correction: ListCorrection,
  at: number,
): readonly Placed[] {
  const here = list[at];
  const worded = (placed: Placed | undefined, text: string): Placed => ({
    from: placed?.from ?? null,
    competence: placed === undefined ? blank(text, list[at - 1]) : { ...placed.competence, text },
  });
  switch (correction.kind) {
    case 'competence-text':
      return list.toSpliced(at, 1, worded(here, correction.text));
    case 'competence-remove':
      return list.toSpliced(at, 1);
    case 'competence-add':
      return list.toSpliced(at, 0, worded(undefined, correction.text));
    case 'competence-split': {
      const [first = '', ...rest] = correction.texts;
      const group = here?.competence.group ?? null;
      const others = rest.map((text) => ({
        from: null,
        competence: { text, group, aliases: [] },
      }));
      return list.toSpliced(at, 1, worded(here, first), ...others);
    }
    case 'competence-merge': {
      const previous = list[at - 1];
      if (previous === undefined) throw new CorrectionError('no-previous', correction.id);
      const aliases = [
        ...new Set([...previous.competence.aliases, ...(here?.competence.aliases ?? [])]),
      ];
      const merged = { ...previous.competence, aliases, text: correction.text };
      return list.toSpliced(at - 1, 2, { from: previous.from, competence: merged });
    }
  }
}

function blank(text: string, before: Placed | undefined): Omit<Competence, 'id'> {
  return { text, group: before?.competence.group ?? null, aliases: [] };
}

/** For each old number, from 1: the new one; null where the competence is no more. */
function goneTo(
  list: readonly Placed[],
  correction: ListCorrection,
  { certification }: Draft,
  code: string,
): Map<number, number | null> {
  const before = certification.blocks.find((block) => block.code === code)?.competences ?? [];
  const to = new Map(list.map(({ from }, at) => [from, at + 1]));
  return new Map(
    before.map(({ id }, from) => {
      // A competence that joins the one before it takes its doubts along.
      const joins = correction.kind === 'competence-merge' && correction.id === id;
      return [from + 1, to.get(joins ? from - 1 : from) ?? null];
    }),
  );
}

function moveDoubts(
  open: Draft['open'],
  code: string,
  gone: ReadonlyMap<number, number | null>,
): Draft['open'] {
  const prefix = `blocks.${code}.competences.`;
  return open.flatMap((doubt) => {
    const { path } = doubt.warning;
    if (!path.startsWith(prefix)) return [doubt];
    const [number = '', ...rest] = path.slice(prefix.length).split('.');
    const to = gone.get(Number(number));
    if (to === undefined) return [doubt];
    if (to === null) return [];
    const moved = [`${prefix}${to}`, ...rest].join('.');
    return [{ ...doubt, warning: { ...doubt.warning, path: moved } }];
  });
}
