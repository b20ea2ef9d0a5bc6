/** The achievements in a JSON-LD document, wherever it holds them. */

const CREDENTIALS: ReadonlySet<string> = new Set(['OpenBadgeCredential', 'AchievementCredential']);

/** True for achievements or credentials of Open Badges 3.0, one or several. */
export function isOpenBadges(value: unknown): boolean {
  const [first] = partsOf(value);
  return (
    hasType(first, 'Achievement') || isCredential(first) || member(value, '@graph') !== undefined
  );
}

/** Each with its place: definitions, and those inside of credentials. Not yet held against anything. */
export function achievementsIn(
  value: unknown,
): { readonly value: unknown; readonly place: string }[] {
  const root = Array.isArray(value) ? '' : member(value, '@graph') === undefined ? '' : '@graph';
  const several = Array.isArray(value) || root !== '';
  return partsOf(value).map((part, index) => {
    const place = [root, several ? `${index}` : ''].filter((word) => word !== '').join('.');
    if (!isCredential(part)) return { value: part, place };
    const inside = member(member(part, 'credentialSubject'), 'achievement');
    const path = [place, 'credentialSubject', 'achievement'];
    return { value: inside, place: path.filter((word) => word !== '').join('.') };
  });
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const graph = member(value, '@graph');
  return Array.isArray(graph) ? graph : [value];
}

function isCredential(value: unknown): boolean {
  return [...CREDENTIALS].some((type) => hasType(value, type));
}

function hasType(value: unknown, type: string): boolean {
  const types = member(value, 'type');
  return types === type || (Array.isArray(types) && types.includes(type));
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
