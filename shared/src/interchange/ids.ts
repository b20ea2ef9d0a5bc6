import { blockOf, type Certification } from '../certification/index.ts';
import { InterchangeError } from './errors.ts';

/**
 * Holds what the model's schema cannot say: each block and competence has a code of its own, and a
 * competence's begins with its block's. A block may carry the code of another certification: the
 * register does so.
 * @throws InterchangeError `ids-inconsistent` naming the first place
 */
export function checkIds({ blocks }: Certification, where: string): void {
  const seen = new Set<string>();
  const once = (id: string, place: string): void => {
    if (seen.has(id)) throw inconsistent('a code of its own', `${id} twice`, place);
    seen.add(id);
  };
  blocks.forEach((block, index) => {
    const place = `${where === '' ? '' : `${where}.`}blocks.${index}`;
    once(block.code, `${place}.code`);
    block.competences.forEach(({ id }, order) => {
      const ofCompetence = `${place}.competences.${order}.id`;
      if (blockOf(id) !== block.code) {
        throw inconsistent(`an id of block ${block.code}`, id, ofCompetence);
      }
      once(id, ofCompetence);
    });
  });
}

function inconsistent(expected: string, found: string, place: string): InterchangeError {
  return new InterchangeError({ problem: 'ids-inconsistent', expected, found, place });
}
