/** Which certification replaced which, and what belongs together by that. */

/** One step: `next` replaced `previous`. */
export interface RegisterLink {
  previous: string;
  next: string;
}

interface Linked {
  code: string;
  previous: readonly { code: string }[];
  next: readonly { code: string }[];
}

/** The steps that certifications name, each once, in the order in which they are named. */
export function linksOf(certifications: readonly Linked[]): RegisterLink[] {
  const links = certifications.flatMap(({ code, previous, next }) => [
    ...previous.map((each) => ({ previous: each.code, next: code })),
    ...next.map((each) => ({ previous: code, next: each.code })),
  ]);
  const byName = new Map(links.map((link) => [`${link.previous} ${link.next}`, link]));
  return [...byName.values()].filter(({ previous, next }) => previous !== next);
}

/**
 * Groups of codes that links connect, over any number of steps: a fiche may replace several and be
 * replaced by several. Groups and codes stand in the order in which the links name them.
 */
export function successionGroups(links: readonly RegisterLink[]): string[][] {
  const parents = new Map<string, string>();
  for (const { previous, next } of links) {
    const [one, other] = [rootOf(previous, parents), rootOf(next, parents)];
    if (one !== other) parents.set(other, one);
  }
  const groups = new Map<string, string[]>();
  for (const code of new Set(links.flatMap(({ previous, next }) => [previous, next]))) {
    const root = rootOf(code, parents);
    groups.set(root, [...(groups.get(root) ?? []), code]);
  }
  return [...groups.values()];
}

/** Shortens the way on its way: the next question is quick. */
function rootOf(code: string, parents: Map<string, string>): string {
  let at = code;
  for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
    const above = parents.get(parent);
    if (above !== undefined) parents.set(at, above);
    at = parent;
  }
  return at;
}
