/** How a block's competences are written: the styles that real fiches have. */
import type { Block } from '../../../certification/index.ts';

/**
 * - `dashes` plain lines that open with a bullet (V4.1)
 * - `items` `<ul><li>…`
 * - `breaks` one paragraph, `<br />` between bulleted lines
 * - `paragraphs` a paragraph for each bullet (V2)
 * - `bare` `<br />` between lines without bullet
 */
export const LIST_STYLES = ['dashes', 'items', 'breaks', 'paragraphs', 'bare'] as const;
export type ListStyle = (typeof LIST_STYLES)[number];

interface ListLine {
  text: string;
  heading: boolean;
}

/** The list as HTML or plain text, not yet escaped for XML. */
export function renderList(block: Block, style: ListStyle): string {
  const lines = linesOf(block);
  const bulleted = lines.map(({ text, heading }) => {
    const words = style === 'dashes' ? text : escapeHtml(text);
    return heading || style === 'bare' ? words : `- ${words} ;`;
  });
  if (style === 'items') return lines.map(asItem).join('');
  if (style === 'dashes') return bulleted.join('\n');
  if (style === 'paragraphs') return bulleted.map((line) => `<p>${line}</p>`).join('\r\n');
  return `<p>${bulleted.join('<br />')}</p>`;
}

function linesOf({ level, competences }: Block): ListLine[] {
  const lines = level === null ? [] : [{ text: level, heading: true }];
  competences.forEach(({ aliases, group, text }, index) => {
    const before = competences[index - 1]?.group ?? null;
    if (group !== null && group !== before) lines.push({ text: group, heading: true });
    lines.push({ text: [...aliases, text].join(' '), heading: false });
  });
  return lines;
}

function asItem({ text, heading }: ListLine): string {
  const words = escapeHtml(text);
  return heading ? `<p>${words}</p>` : `<ul><li>${words} ;</li></ul>`;
}

/** Letters with accents too, as the register's editor did. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('é', '&eacute;')
    .replaceAll('’', '&rsquo;');
}
