import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { BlockCard } from './block-card.tsx';
import { certificationTexts } from './texts.ts';

/** The blocks in the fiche's order, each open or closed. */
export function Blocks({ page }: { page: CertificationPage }): VNode {
  const texts = useTexts(certificationTexts);
  const { blocks } = page.certification;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const section = useRef<HTMLElement>(null);
  const all = open.size === blocks.length;
  useEffect(() => {
    // What is closed would not be printed.
    const openCards = (): void => {
      for (const card of section.current?.querySelectorAll<HTMLDetailsElement>('.block-card') ?? [])
        card.open = true;
    };
    addEventListener('beforeprint', openCards);
    return () => removeEventListener('beforeprint', openCards);
  }, []);
  const toggle = (code: string, isOpen: boolean): void =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(code);
      else after.delete(code);
      return after;
    });
  return (
    <section ref={section} class="certification-blocks" aria-labelledby="blocks-title">
      <div class="section-head">
        <h2 id="blocks-title">{texts.blocks}</h2>
        {blocks.length === 0 ? null : (
          <button
            type="button"
            class="button small"
            onClick={() => setOpen(all ? new Set() : new Set(blocks.map(({ code }) => code)))}
          >
            {all ? texts.closeAll : texts.openAll}
          </button>
        )}
      </div>
      {blocks.length === 0 ? <p>{texts.noBlocks}</p> : null}
      {blocks.map((block) => (
        <BlockCard
          key={block.code}
          block={block}
          weight={page.weights.find((weight) => weight.block === block.code)}
          open={open.has(block.code)}
          onToggle={(isOpen) => toggle(block.code, isOpen)}
        />
      ))}
    </section>
  );
}
