/** The facts below a description, by their French labels. */
import {
  EvaluationForm,
  type Block,
  type CandidatePathway,
  type Competence,
} from '../../certification/index.ts';

type Facts = readonly (readonly [string, string])[];

const LABEL = {
  optional: 'Bloc facultatif',
  level: 'Niveau',
  group: 'Groupe',
  alias: 'Code',
  form: (pathway: CandidatePathway) => `${pathway}, forme`,
  raw: (pathway: CandidatePathway) => `${pathway}, modalité`,
  candidates: (pathway: CandidatePathway) => `${pathway}, candidats`,
} as const;

const PATHWAYS = ['P1', 'P2', 'P3'] as const;

export function factsOfBlock(block: Block): Facts {
  return [
    ...(block.optional ? [[LABEL.optional, 'oui'] as const] : []),
    ...(block.level === null ? [] : [[LABEL.level, block.level] as const]),
    ...block.evaluation.flatMap(({ pathway, form, raw, rawPathway }) => [
      [LABEL.form(pathway), form] as const,
      [LABEL.raw(pathway), raw] as const,
      [LABEL.candidates(pathway), rawPathway] as const,
    ]),
  ];
}

export function factsOfCompetence({ group, aliases }: Competence): Facts {
  return [
    ...(group === null ? [] : [[LABEL.group, group] as const]),
    ...aliases.map((alias) => [LABEL.alias, alias] as const),
  ];
}

export function blockFromFacts(facts: Facts): Pick<Block, 'optional' | 'level' | 'evaluation'> {
  const value = (label: string): string | null =>
    facts.find(([name]) => name === label)?.[1] ?? null;
  return {
    optional: value(LABEL.optional) !== null,
    level: value(LABEL.level),
    evaluation: PATHWAYS.flatMap((pathway) => {
      const form = EvaluationForm.safeParse(value(LABEL.form(pathway)));
      if (!form.success) return [];
      const raw = value(LABEL.raw(pathway)) ?? '';
      return [
        { pathway, form: form.data, raw, rawPathway: value(LABEL.candidates(pathway)) ?? '' },
      ];
    }),
  };
}

export function competenceFromFacts(facts: Facts): Pick<Competence, 'group' | 'aliases'> {
  return {
    group: facts.find(([name]) => name === LABEL.group)?.[1] ?? null,
    aliases: facts.filter(([name]) => name === LABEL.alias).map(([, alias]) => alias),
  };
}
