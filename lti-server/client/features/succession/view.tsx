import type { Succession, SuccessionChoices } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
import { SuccessionBody } from './body.tsx';
import { Choices } from './choices.tsx';
import { successionTexts } from './texts.ts';

interface SuccessionViewProps {
  readonly from: string;
  /** Null: still to be chosen. */
  readonly to: string | null;
}

/** « Succession »: what replaces a certification, what becomes of its competences, and of tags. */
export function SuccessionView({ from, to }: SuccessionViewProps): VNode {
  const texts = useTexts(successionTexts);
  return (
    <div class="view view-succession" data-testid="view-succession">
      {to === null ? (
        <>
          <PageHead title={texts.chooseTitle(from)} />
          <Loaded<SuccessionChoices> path={paths.successionChoices(from)}>
            {(choices) => <Choices choices={choices} />}
          </Loaded>
        </>
      ) : (
        <>
          <PageHead
            title={texts.title}
            over={texts.over(from, to)}
            actions={
              <a class="button" href={href({ view: 'succession', from, to: null })}>
                {texts.back}
              </a>
            }
          />
          <Loaded<Succession> path={paths.succession(from, to)}>
            {(succession) => <SuccessionBody succession={succession} />}
          </Loaded>
        </>
      )}
    </div>
  );
}
