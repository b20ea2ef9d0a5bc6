/** How a block begins: `RNCP35698BC01 - Mathématiques`; the title may go on in the next lines. */
export interface BlockHeading {
  code: string;
  title: string;
  /** The code is not printed so: it was put together from the fiche's number and the block's. */
  assumed: boolean;
}

const CODED = /^(R(?:NCP|S))\s?(\d{1,6})\s?BC\s?(\d{1,3})(?:\s*[-–—:]\s*|\s+|$)(.*)$/;
const SHORT = /^BC\s?(\d{1,3})\s*[-–—:]\s*(.*)$/;
const NUMBERED =
  /^Bloc(?:\s+de\s+compétences?)?\s*n°\s?(\d{1,2})(?:\s+de\s+la\s+fiche\s+(?:RNCP\s?)?(?:n°\s?)?\d{1,6})?\s*[-–—:]\s*(.*)$/iu;

/** True where a line opens with a block's whole code. */
export function opensBlock(text: string): boolean {
  return CODED.test(text);
}

/**
 * The block that a line opens.
 *
 * @param certification the fiche's own code, for blocks that print their number only
 */
export function readBlockHeading(text: string, certification: string): BlockHeading | null {
  const [, register, fiche, number, title] = CODED.exec(text) ?? [];
  if (register !== undefined && number !== undefined) {
    return { code: blockCode(`${register}${fiche}`, number), title: title ?? '', assumed: false };
  }
  const [, own, ownTitle] = SHORT.exec(text) ?? NUMBERED.exec(text) ?? [];
  if (own === undefined) return null;
  return { code: blockCode(certification, own), title: ownTitle ?? '', assumed: true };
}

function blockCode(certification: string, number: string): string {
  return `${certification}BC${number.padStart(2, '0')}`;
}
