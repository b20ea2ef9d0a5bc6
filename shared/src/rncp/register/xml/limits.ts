/** How much one fiche may hold, so that a damaged or hostile file costs no more memory than a real one. */
export interface RegisterLimits {
  /** Levels of elements, the root included. */
  depth: number;
  /** Characters between two tags: the longest real cell has some 64 000. */
  text: number;
  /** Characters of a whole fiche, tags included: some list thousands of partners. */
  fiche: number;
}

export const DEFAULT_LIMITS: RegisterLimits = { depth: 32, text: 1_000_000, fiche: 16_000_000 };
