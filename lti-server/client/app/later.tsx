import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { frameTexts } from '../../src/ui/texts.ts';
import { LoadingBody } from '../../src/ui/frame.tsx';
import { useTexts } from '../i18n/index.ts';
import { appTexts } from './texts.ts';

/**
 * A screen whose code is fetched when it is first shown, so that a first visit does not pay for
 * what few people open.
 */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  let view: FunctionComponent<P> | null = null;
  return function Later(props: P): VNode {
    const texts = useTexts(appTexts);
    const frame = useTexts(frameTexts);
    const [state, setState] = useState<'waiting' | 'there' | 'failed'>('waiting');
    useEffect(() => {
      if (view !== null) return;
      load().then(
        (loaded) => {
          view = loaded;
          setState('there');
        },
        () => setState('failed'),
      );
    }, []);
    const View = view;
    if (View !== null) return <View {...props} />;
    if (state === 'waiting') return <LoadingBody label={frame.loading} />;
    return (
      <div class="banner banner-error" role="alert">
        <p>{texts.notFetched}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      </div>
    );
  };
}
