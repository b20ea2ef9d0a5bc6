import { CaseError } from './errors.ts';

/** A document by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;
export type Predicate = (document: Fields) => boolean;

const CONDITION = /^([A-Za-z]{1,60})(<=|>=|!=|=|<|>|~)'([^']{0,1000})'/;
const JOINT = /^ (AND|OR) /;

/**
 * A filter of 1EdTech's REST bindings: one condition, or two joined by AND or OR.
 *
 * @example readFilter("title~'maintenance' AND language='fr'", fields)
 * @param known  the fields that documents may have
 * @throws CaseError `invalid_selection_field`
 */
export function readFilter(text: string, known: ReadonlySet<string>): Predicate {
  const first = readCondition(text, known);
  if (first.rest === '') return first.holds;
  const joint = JOINT.exec(first.rest);
  if (joint === null) throw malformed(text);
  const second = readCondition(first.rest.slice(joint[0].length), known);
  if (second.rest !== '') throw malformed(text);
  return joint[1] === 'AND'
    ? (document) => first.holds(document) && second.holds(document)
    : (document) => first.holds(document) || second.holds(document);
}

function readCondition(text: string, known: ReadonlySet<string>) {
  const [whole = '', field = '', operator = '', value = ''] = CONDITION.exec(text) ?? [];
  if (whole === '') throw malformed(text);
  if (!known.has(field)) {
    throw new CaseError(
      400,
      'invalid_selection_field',
      'filter',
      `Expected a field of CFDocument, found "${field}". Known: ${[...known].join(', ')}.`,
    );
  }
  const holds: Predicate = (document) => {
    const found = document[field];
    return typeof found === 'string' && compare(found, operator, value);
  };
  return { holds, rest: text.slice(whole.length) };
}

/** Without regard to case, as the bindings say of `~`. */
function compare(found: string, operator: string, value: string): boolean {
  switch (operator) {
    case '=':
      return found === value;
    case '!=':
      return found !== value;
    case '<':
      return found < value;
    case '>':
      return found > value;
    case '<=':
      return found <= value;
    case '>=':
      return found >= value;
    default:
      return found.toLowerCase().includes(value.toLowerCase());
  }
}

function malformed(text: string): CaseError {
  return new CaseError(
    400,
    'invalid_selection_field',
    'filter',
    `Expected a filter such as title~'maintenance' AND language='fr', found "${text.slice(0, 80)}".`,
  );
}
