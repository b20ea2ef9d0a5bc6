import type { Nature } from '@blocmap/shared/coverage';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, NATURES, uiTexts } from '../../ui/index.ts';
import { mappingTexts } from './texts.ts';

interface SelectionBarProps {
  readonly cells: number;
  readonly rows: number;
  readonly onSet: (nature: Nature | null) => void;
  readonly onAttach: () => void;
  readonly onUncheck: () => void;
}

/** What can be done with several cells or several activities at once. */
export function SelectionBar({
  cells,
  rows,
  onSet,
  onAttach,
  onUncheck,
}: SelectionBarProps): VNode | null {
  const texts = useTexts(mappingTexts);
  const words = useTexts(uiTexts);
  if (cells < 2 && rows === 0) return null;
  return (
    <div class="selection-bar" role="group" data-testid="selection-bar">
      {rows > 0 ? (
        <>
          <span>{texts.rowsChecked(rows)}</span>
          <button type="button" class="button primary" onClick={onAttach}>
            {texts.attach}
          </button>
          <button type="button" class="button" onClick={onUncheck}>
            {texts.uncheck}
          </button>
        </>
      ) : (
        <>
          <span>{texts.cellsSelected(cells)}</span>
          {NATURES.map((nature) => (
            <button key={nature} type="button" class="button" onClick={() => onSet(nature)}>
              <Glyph nature={nature} size={12} /> {words[nature]}
            </button>
          ))}
          <button type="button" class="button" onClick={() => onSet(null)}>
            {texts.clear}
          </button>
        </>
      )}
    </div>
  );
}
