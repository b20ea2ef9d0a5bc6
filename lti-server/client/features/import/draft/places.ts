import { shortCode } from '@blocmap/shared/certification';

/** What a doubt is about, read from its path: `blocks.RNCP1BC01.competences.2`. */
export type Place =
  | {
      readonly kind: 'competence';
      readonly id: string;
      readonly block: string;
      readonly number: string;
    }
  | { readonly kind: 'evaluation'; readonly block: string; readonly pathway: 'P1' | 'P2' | 'P3' }
  | { readonly kind: 'block'; readonly block: string }
  | { readonly kind: 'date'; readonly date: DateField }
  | { readonly kind: 'title' }
  | { readonly kind: 'blocks' }
  /** `detail`: which of its parts, as the reader names it. */
  | { readonly kind: 'field'; readonly field: string; readonly detail: string }
  | { readonly kind: 'whole' };

export const DATE_FIELDS = ['published', 'start', 'registrationEnd', 'lastAward'] as const;
export type DateField = (typeof DATE_FIELDS)[number];
const PATHWAYS = ['P1', 'P2', 'P3'] as const;

export function placeOf(path: string): Place {
  const [first = '', second = '', third = '', fourth = ''] = path.split('.');
  if (first === '') return { kind: 'whole' };
  if (first === 'title') return { kind: 'title' };
  if (first === 'dates') {
    const date = DATE_FIELDS.find((field) => field === second);
    return date === undefined
      ? { kind: 'field', field: first, detail: second }
      : { kind: 'date', date };
  }
  if (first !== 'blocks')
    return { kind: 'field', field: first, detail: path.slice(first.length + 1) };
  if (second === '') return { kind: 'blocks' };
  if (third === 'competences' && /^[1-9]\d*$/.test(fourth)) {
    return { kind: 'competence', id: `${second}.${fourth}`, block: second, number: fourth };
  }
  const pathway = PATHWAYS.find((known) => known === fourth);
  if (third === 'evaluation' && pathway !== undefined) {
    return { kind: 'evaluation', block: second, pathway };
  }
  return { kind: 'block', block: second };
}

interface PlaceTexts {
  readonly 'place-competence': (block: string, number: string) => string;
  readonly 'place-evaluation': (block: string, pathway: string) => string;
  readonly 'place-block': (block: string) => string;
  readonly 'place-field': (field: string) => string;
  readonly 'place-blocks': string;
  readonly 'place-whole': string;
}

/** A place in words. */
export function describePlace(
  place: Place,
  texts: PlaceTexts,
  nameOf: (field: string) => string,
): string {
  switch (place.kind) {
    case 'competence':
      return texts['place-competence'](shortCode(place.block), place.number);
    case 'evaluation':
      return texts['place-evaluation'](shortCode(place.block), place.pathway);
    case 'block':
      return texts['place-block'](shortCode(place.block));
    case 'blocks':
      return texts['place-blocks'];
    case 'date':
      return texts['place-field'](nameOf(`dates.${place.date}`));
    case 'title':
      return texts['place-field'](nameOf('title'));
    case 'field': {
      const name = nameOf(place.field);
      return texts['place-field'](
        place.detail === '' ? name : `${name} (${nameOf(`${place.field}.${place.detail}`)})`,
      );
    }
    case 'whole':
      return texts['place-whole'];
  }
}

/** The element that shows a place on the page. */
export function anchorOf(place: Place): string | null {
  switch (place.kind) {
    case 'competence':
      return `import-${place.id}`;
    case 'evaluation':
    case 'block':
      return `import-${place.block}`;
    default:
      return null;
  }
}
