import { shortCode } from '@blocmap/shared/certification';
import { establishmentTexts as layerTexts } from '@blocmap/shared/establishment';
import type { Layer, LayerItemSetAside } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useLocale, useTexts } from '../../i18n/index.ts';
import type { LayerSync } from './layer-sync.ts';
import { establishmentTexts } from './texts.ts';

type Item = Omit<LayerItemSetAside, 'reason'>;

/** What a new version of the certification has left to look at; nothing of it is lost by itself. */
export function Notes({ layer, sync }: { layer: Layer; sync: LayerSync }): VNode | null {
  const texts = useTexts(establishmentTexts);
  const words = layerTexts[useLocale()];
  const { toCheck, setAside, may } = layer;
  if (toCheck.length + setAside.length === 0) return null;
  const row = (item: Item, said: string, done: string): VNode => (
    <li key={JSON.stringify([item.what, item.id, item.value])}>
      <strong>
        {words.items[item.what]} {shortOf(item.id)}
      </strong>{' '}
      « {item.value} » <span class="quiet">{said}</span>{' '}
      {may.change ? (
        <button
          type="button"
          class="link"
          onClick={() =>
            void sync.change([], [{ what: item.what, id: item.id, value: item.value }])
          }
        >
          {done}
          <span class="vh">
            {' '}
            {words.items[item.what]} {shortOf(item.id)}
          </span>
        </button>
      ) : null}
    </li>
  );
  return (
    <div class="next-steps layer-notes" data-testid="layer-notes">
      <p>{texts.notes}</p>
      <ul>
        {toCheck.map((item) => row(item, texts.toCheck(shortOf(item.to)), texts.checked))}
        {setAside.map((item) => row(item, words.dropped[item.reason], texts.takeAway))}
      </ul>
    </div>
  );
}

/** `BC03.2` of `RNCP35698BC03.2`; a class's name as it is. */
function shortOf(id: string): string {
  return /BC\d/.test(id) ? shortCode(id) : id;
}
