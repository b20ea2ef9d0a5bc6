import type { Layer, LayerJournal, LayerJournalEntry } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { Loaded } from '../../ui/index.ts';
import { describeChange } from './describe-change.ts';
import type { LayerSync } from './layer-sync.ts';
import { establishmentTexts } from './texts.ts';

const MOST_DESCRIBED = 3;

/** Who changed what when, each with its way back. */
export function History({ layer, sync }: { layer: Layer; sync: LayerSync }): VNode {
  const texts = useTexts(establishmentTexts);
  return (
    <Loaded<LayerJournal> path={paths.layerJournal(layer.code)}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p class="quiet">{texts.noHistory}</p>
        ) : (
          <ol class="layer-history">
            {entries.map((entry) => (
              <Entry key={entry.undoId} entry={entry} layer={layer} sync={sync} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Entry({
  entry,
  layer,
  sync,
}: {
  readonly entry: LayerJournalEntry;
  readonly layer: Layer;
  readonly sync: LayerSync;
}): VNode {
  const texts = useTexts(establishmentTexts);
  const locale = useLocale();
  const { at, mine, userId, changes, isUndo, settled, undoId } = entry;
  const who = mine ? texts.me : userId === null ? texts.somebody : texts.person(userId);
  const more = changes.length - MOST_DESCRIBED;
  const mayUndo =
    layer.may.change ||
    (changes.length > 0 &&
      changes.every(({ kind }) => kind === 'setClassPathway' || kind === 'removeClass'));
  return (
    <li>
      <span class="quiet">
        <time dateTime={at}>{formatDateTime(locale, at)}</time> · {who}
        {isUndo ? ` · ${texts.wasUndo}` : ''}
      </span>
      <ul>
        {changes.slice(0, MOST_DESCRIBED).map((change, index) => (
          <li key={index}>{describeChange(change, locale)}</li>
        ))}
        {more > 0 ? <li>{texts.more(more)}</li> : null}
        {settled > 0 ? <li>{texts.settled(settled)}</li> : null}
      </ul>
      {mayUndo ? (
        <button type="button" class="link" onClick={() => void sync.undo(undoId)}>
          {texts.undoThis}
          <span class="vh"> {formatDateTime(locale, at)}</span>
        </button>
      ) : null}
    </li>
  );
}
