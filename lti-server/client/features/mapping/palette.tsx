import { shortCode, type TargetId } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { Activity, CertificationOutline, Tag } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { targetText, tagsOf, type TagIndex } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { TargetPicker } from '../../targets/index.ts';
import { Chip, Dialog, NatureChoice, uiTexts } from '../../ui/index.ts';
import type { Edit } from './edits.ts';
import { mappingTexts } from './texts.ts';

interface PaletteProps {
  readonly outline: CertificationOutline;
  readonly activities: readonly Activity[];
  readonly index: TagIndex;
  readonly onApply: (edits: Edit[]) => void;
  readonly onClose: () => void;
}

/** One or many activities, to blocks or competences, with one nature. */
export function Palette({ outline, activities, index, onApply, onClose }: PaletteProps): VNode {
  const texts = useTexts(mappingTexts);
  const { cancel } = useTexts(uiTexts);
  const [nature, setNature] = useState<Nature>('taught');
  const [chosen, setChosen] = useState<ReadonlySet<TargetId>>(new Set());
  const [only] = activities.length === 1 ? activities : [];
  const own = only === undefined ? null : tagsOf(index, only.moduleKey);
  const toggle = (target: TargetId): void => {
    const next = new Set(chosen);
    if (!next.delete(target)) next.add(target);
    setChosen(next);
  };
  const save = (): void => {
    onApply(
      activities.flatMap(({ moduleKey }) =>
        [...chosen].map((target): Edit => ({ moduleKey, target, nature })),
      ),
    );
    onClose();
  };
  return (
    <Dialog
      title={
        only === undefined ? texts.paletteMany(activities.length) : texts.paletteOne(only.title)
      }
      onClose={onClose}
      class="palette"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.size > 0) save();
        }}
      >
        {own !== null && own.size > 0 && only !== undefined ? (
          <CurrentTags
            outline={outline}
            tags={[...own.values()]}
            onRemove={(target) => onApply([{ moduleKey: only.moduleKey, target, nature: null }])}
          />
        ) : null}
        <NatureChoice label={texts.nature} value={nature} onChange={setNature} />
        <TargetPicker
          outline={outline}
          chosen={chosen}
          onToggle={toggle}
          current={(target) => own?.get(target)?.nature ?? null}
        />
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" class="button primary" disabled={chosen.size === 0}>
            {texts.save(chosen.size)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface CurrentTagsProps {
  readonly outline: CertificationOutline;
  readonly tags: readonly Tag[];
  readonly onRemove: (target: TargetId) => void;
}

function CurrentTags({ outline, tags, onRemove }: CurrentTagsProps): VNode {
  const texts = useTexts(mappingTexts);
  return (
    <section class="current-tags">
      <h3>{texts.alreadyOn}</h3>
      <ul>
        {tags.map((tag) => (
          <li key={tag.target}>
            <Chip outline={outline} tag={tag} /> {targetText(outline, tag.target)}
            {tag.state === 'locked' ? (
              <span class="quiet"> {texts.lockedState}</span>
            ) : (
              <button
                type="button"
                class="icon-button"
                aria-label={texts.removeTarget(shortCode(tag.target))}
                onClick={() => onRemove(tag.target)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
