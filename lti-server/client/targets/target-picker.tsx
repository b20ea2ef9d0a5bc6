import { shortCode, type TargetId } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useTexts } from '../i18n/index.ts';
import { localWords } from '../course/index.ts';
import { Glyph, uiTexts } from '../ui/index.ts';
import { findTargets, type FoundBlock } from './filter.ts';
import { targetTexts } from './texts.ts';

interface TargetPickerProps {
  readonly outline: CertificationOutline;
  readonly chosen: ReadonlySet<TargetId>;
  readonly onToggle: (target: TargetId) => void;
  /** What a target already is, shown beside it. */
  readonly current?: (target: TargetId) => Nature | null;
}

/** Blocks and competences to tick, with a search over codes and words. */
export function TargetPicker({ outline, chosen, onToggle, current }: TargetPickerProps): VNode {
  const texts = useTexts(targetTexts);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set([...chosen].filter((target) => target.includes('.')).map((t) => t.split('.')[0]!)),
  );
  const found = useMemo(() => findTargets(outline, query), [outline, query]);
  const toggleOpen = (code: string): void => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    setOpen(next);
  };
  return (
    <div class="picker">
      <input
        type="search"
        class="field"
        placeholder={texts.search}
        aria-label={texts.search}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="picker-list" aria-label={texts.targets}>
        {found.map((one) => (
          <PickerBlock
            key={one.block.code}
            found={one}
            open={query.trim() !== '' || open.has(one.block.code)}
            onOpen={() => toggleOpen(one.block.code)}
            {...{ chosen, onToggle, current }}
          />
        ))}
      </ul>
      {found.length === 0 ? <p class="quiet">{texts.nothingFound}</p> : null}
    </div>
  );
}

interface PickerBlockProps {
  readonly found: FoundBlock;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly chosen: ReadonlySet<TargetId>;
  readonly onToggle: (target: TargetId) => void;
  readonly current: ((target: TargetId) => Nature | null) | undefined;
}

function PickerBlock({ found, open, onOpen, chosen, onToggle, current }: PickerBlockProps): VNode {
  const texts = useTexts(targetTexts);
  const { wholeBlock } = useTexts(uiTexts);
  const { block, competences } = found;
  const option = (target: TargetId, words: string, note: string | null): VNode => {
    const nature = current?.(target) ?? null;
    return (
      <label class="picker-option">
        <input type="checkbox" checked={chosen.has(target)} onChange={() => onToggle(target)} />
        <span class="picker-code">{shortCode(target)}</span>
        <span class="picker-words">
          {words} {note === null ? null : <span class="quiet">{note}</span>}
        </span>
        {nature === null ? null : <NatureMark nature={nature} />}
      </label>
    );
  };
  return (
    <li class={`picker-block family-${block.family}`}>
      <div class="picker-head">
        {option(block.code, block.title, wholeBlock)}
        <button type="button" class="picker-open" aria-expanded={open} onClick={onOpen}>
          {texts.competences(block.competences.length)}
          <span class="vh"> {shortCode(block.code)}</span>
        </button>
      </div>
      {open ? (
        <ul class="picker-competences">
          {competences.map((competence) => (
            <li key={competence.id}>
              {option(competence.id, competence.text, localWords(competence) || null)}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function NatureMark({ nature }: { nature: Nature }): VNode {
  const texts = useTexts(uiTexts);
  return (
    <span class="picker-mark">
      <Glyph nature={nature} size={12} />
      <span class="vh">{texts[nature]}</span>
    </span>
  );
}
