import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../i18n/index.ts';
import { statusWords } from './status-words.ts';
import { followingTexts } from './texts.ts';

interface ChooserProps {
  readonly certifications: readonly (Pick<CertificationOutline, 'code' | 'title' | 'status'> & {
    /** What tells it from the others, beside its status. */
    readonly note?: string;
  })[];
  readonly shown: string;
  readonly onShow: (code: string) => void;
}

/** « RNCP42118 · en cours | RNCP35698 · parcours en cours maintenus »; nothing where there is no choice. */
export function CertificationChooser({
  certifications,
  shown,
  onShow,
}: ChooserProps): VNode | null {
  const texts = useTexts(followingTexts);
  const name = useId();
  if (certifications.length < 2) return null;
  return (
    <fieldset class="segments certification-chooser" data-testid="certification-chooser">
      <legend class="vh">{texts.shownBy}</legend>
      {certifications.map(({ code, title, status, note }) => (
        <label key={code} class="segment" title={title}>
          <input
            type="radio"
            name={name}
            value={code}
            checked={code === shown}
            onChange={() => onShow(code)}
          />
          <span class="code">{code}</span>
          <span>· {note ?? statusWords(texts, status)}</span>
        </label>
      ))}
    </fieldset>
  );
}
