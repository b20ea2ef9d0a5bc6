/**
 * The path of the first member that a value has and its parsed copy has not: the model's schemas
 * drop what they do not know, and what a file says must not vanish unseen.
 * @returns null where nothing was dropped
 */
export function unknownMember(value: unknown, parsed: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const kept = memberOf(parsed, key);
    if (kept === undefined && member !== undefined) return key;
    const below = unknownMember(member, kept);
    if (below !== null) return `${key}.${below}`;
  }
  return null;
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
