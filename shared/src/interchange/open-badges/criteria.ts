import type { Block } from '../../certification/index.ts';

/**
 * What has to be shown for a block: the threshold, then how it is assessed in the fiche's own words.
 * In French, as the register is.
 * @see Code de l'éducation D337-78 for the threshold
 */
export function criteriaOf({ optional, level, evaluation }: Block): string {
  const threshold = optional
    ? 'Bloc facultatif : seuls les points au-dessus de 10 sur 20 comptent.'
    : 'Bloc acquis à partir de 10 sur 20.';
  const modalities = evaluation.map(({ pathway, raw }) => `${pathway} : ${oneLine(raw)}`);
  return [threshold, ...(level === null ? [] : [level]), ...modalities].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
