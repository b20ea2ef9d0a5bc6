import { tidy } from '../text/index.ts';
import { isEvaluationBoilerplate } from './wording.ts';

/**
 * Where, inside one bullet's text, a line without bullet opens another thought: after a stop with
 * a capital, or with the words of a heading.
 *
 * @returns offsets of those lines in the masked text, ascending
 */
export function findLooseLines(masked: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  let before = '';
  for (const line of masked.split('\n')) {
    const text = tidy(line);
    if (text !== '') {
      if (before !== '' && opensThought(before, text)) starts.push(offset);
      before = text;
    }
    offset += line.length + 1;
  }
  return starts;
}

function opensThought(before: string, text: string): boolean {
  if (/^Compétences?\s/u.test(text) || isEvaluationBoilerplate(text)) return true;
  return /[;.]$/u.test(before) && /^\p{Lu}/u.test(text);
}
