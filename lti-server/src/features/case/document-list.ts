import { CaseError } from './errors.ts';
import { readFilter, type Fields } from './filter.ts';

/** Every field that a document may have; nothing else can be sorted by, chosen or filtered. */
const FIELDS: ReadonlySet<string> = new Set([
  'identifier',
  'uri',
  'frameworkType',
  'caseVersion',
  'creator',
  'title',
  'lastChangeDateTime',
  'officialSourceURL',
  'publisher',
  'description',
  'subject',
  'subjectURI',
  'language',
  'version',
  'adoptionStatus',
  'statusStartDate',
  'statusEndDate',
  'licenseURI',
  'notes',
  'extensions',
  'CFPackageURI',
]);

const LIMIT = 100;
const MOST = 1000;

/** One page of the documents. */
export interface DocumentPage {
  readonly documents: readonly Fields[];
  /** Of all pages. */
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

export type Query = Readonly<Record<string, string | undefined>>;

/**
 * Filtered, then sorted, then cut, then reduced to the fields that are wanted.
 * @see https://www.imsglobal.org/spec/case/v1p1 REST binding, chapter 3.4
 * @throws CaseError
 */
export function listDocuments(all: readonly Fields[], query: Query): DocumentPage {
  const limit = wholeNumber(query, 'limit', LIMIT, 1);
  const offset = wholeNumber(query, 'offset', 0, 0);
  const only = readFields(query['fields']);
  const filter = query['filter'];
  const found = filter === undefined ? all : all.filter(readFilter(filter, FIELDS));
  const documents = sorted(found, query).slice(offset, offset + limit);
  return { documents: documents.map(only), total: found.length, limit, offset };
}

function sorted(documents: readonly Fields[], { sort, orderBy = 'asc' }: Query): readonly Fields[] {
  if (orderBy !== 'asc' && orderBy !== 'desc') {
    throw refused('invalid_sort_field', 'orderBy', 'asc or desc', orderBy);
  }
  if (sort === undefined) return orderBy === 'asc' ? documents : documents.toReversed();
  if (!FIELDS.has(sort)) {
    throw refused('invalid_sort_field', 'sort', 'a field of CFDocument', sort);
  }
  const textOf = (document: Fields) => {
    const value = document[sort];
    return typeof value === 'string' ? value : '';
  };
  const direction = orderBy === 'asc' ? 1 : -1;
  return documents.toSorted((a, b) => direction * textOf(a).localeCompare(textOf(b), 'fr'));
}

function readFields(text: string | undefined): (document: Fields) => Fields {
  if (text === undefined || text === '') return (document) => document;
  const names = new Set(text.split(',').map((name) => name.trim()));
  const unknown = [...names].find((name) => !FIELDS.has(name));
  if (unknown !== undefined) {
    throw refused('invalid_selection_field', 'fields', 'fields of CFDocument', unknown);
  }
  return (document) =>
    Object.fromEntries(Object.entries(document).filter(([name]) => names.has(name)));
}

function wholeNumber(query: Query, name: string, otherwise: number, least: number): number {
  const text = query[name];
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value < least) {
    throw refused('invalid_selection_field', name, `a whole number from ${least}`, text);
  }
  return name === 'limit' ? Math.min(value, MOST) : value;
}

function refused(
  code: 'invalid_sort_field' | 'invalid_selection_field',
  field: string,
  expected: string,
  found: string,
): CaseError {
  return new CaseError(400, code, field, `Expected ${expected}, found "${found.slice(0, 80)}".`);
}

/** The `Link` header of a page; addresses keep whatever else was asked. */
export function pageLinks(
  address: string,
  query: Query,
  { total, limit, offset }: DocumentPage,
): string {
  const to = (rel: string, start: number) => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) asked.set(name, value);
    }
    asked.set('limit', String(limit));
    asked.set('offset', String(start));
    return `<${address}?${asked}>; rel="${rel}"`;
  };
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  return [
    to('first', 0),
    ...(offset > 0 ? [to('prev', Math.max(0, offset - limit))] : []),
    ...(offset + limit < total ? [to('next', offset + limit)] : []),
    to('last', last),
  ].join(', ');
}
