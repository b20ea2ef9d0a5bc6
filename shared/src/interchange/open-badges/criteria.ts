import type { Block } from '../../certification/index.ts';

/**
 * What has to be shown for a block, in the fiche's own words where it has some.
 * @see Code de l'éducation D337-78 for the threshold
 */
export function criteriaOf(block: Block): string {
  const threshold = block.optional
    ? 'Bloc facultatif : seuls les points au-dessus de 10 sur 20 comptent.'
    : 'Bloc acquis à partir de 10 sur 20.';
  const modalities = block.evaluation.map(
    ({ pathway, raw }) => `${pathway} : ${raw.replace(/\s+/g, ' ').trim()}`,
  );
  return [threshold, ...modalities].join('\n');
}
