/** The facts below a description, by their French labels. */
import type { Block, CandidatePathway, Competence } from '../../certification/index.ts';
import { formWords, readForm } from '../words.ts';
import type { Fact } from './description.ts';

const LABEL = {
  certification: 'Certification',
  optional: 'Bloc facultatif',
  level: 'Niveau',
  group: 'Groupe',
  alias: 'Code',
} as const;
const PATHWAYS: readonly CandidatePathway[] = ['P1', 'P2', 'P3'];
const ofPathway = (pathway: CandidatePathway) => ({
  form: `${pathway}, forme`,
  raw: `${pathway}, modalité`,
  candidates: `${pathway}, candidats`,
});

const LABELS: ReadonlySet<string> = new Set([
  ...Object.values(LABEL),
  ...PATHWAYS.flatMap((pathway) => Object.values(ofPathway(pathway))),
]);

export function isLabel(label: string): boolean {
  return LABELS.has(label);
}

/** Tells a framework of ours from others: its description is its whole title. */
export function factsOfCertification(code: string): Fact[] {
  return [[LABEL.certification, code]];
}

export function isOurs(facts: readonly Fact[]): boolean {
  return facts.some(([label]) => label === LABEL.certification);
}

export function factsOfBlock(block: Block): Fact[] {
  return [
    ...(block.optional ? [[LABEL.optional, 'oui'] as const] : []),
    ...(block.level === null ? [] : [[LABEL.level, block.level] as const]),
    ...block.evaluation.flatMap(({ pathway, form, raw, rawPathway }): Fact[] => [
      [ofPathway(pathway).form, formWords(form, 'fr')],
      [ofPathway(pathway).raw, raw],
      [ofPathway(pathway).candidates, rawPathway],
    ]),
  ];
}

export function factsOfCompetence({ group, aliases }: Competence): Fact[] {
  return [
    ...(group === null ? [] : [[LABEL.group, group] as const]),
    ...aliases.map((alias): Fact => [LABEL.alias, alias]),
  ];
}

export function blockFromFacts(
  facts: readonly Fact[],
): Pick<Block, 'optional' | 'level' | 'evaluation'> {
  const value = (label: string): string | null =>
    facts.find(([name]) => name === label)?.[1] ?? null;
  return {
    optional: value(LABEL.optional) !== null,
    level: value(LABEL.level),
    evaluation: PATHWAYS.flatMap((pathway) => {
      const labels = ofPathway(pathway);
      const words = value(labels.form);
      if (words === null) return [];
      const raw = value(labels.raw) ?? words;
      const { form } = readForm(words);
      return [{ pathway, form, raw, rawPathway: value(labels.candidates) ?? '' }];
    }),
  };
}

export function competenceFromFacts(facts: readonly Fact[]): Pick<Competence, 'group' | 'aliases'> {
  return {
    group: facts.find(([label]) => label === LABEL.group)?.[1] ?? null,
    aliases: facts.filter(([label]) => label === LABEL.alias).map(([, alias]) => alias),
  };
}
