/** Full pages for when nothing else can be shown. */
import { Component, type ComponentChildren, type VNode } from 'preact';
import { Frame } from '../../src/ui/frame.tsx';
import { frameTexts } from '../../src/ui/texts.ts';
import { useTexts } from '../i18n/index.ts';
import { PageHead } from '../ui/index.ts';
import { appTexts } from './texts.ts';

export function ExpiredPage(): VNode {
  const texts = useTexts(appTexts);
  const frame = useTexts(frameTexts);
  return (
    <Frame skipLabel={frame.skip} context={null}>
      <div data-testid="session-expired" class="stopped">
        <PageHead title={texts.expiredTitle} />
        <p>{texts.expired}</p>
        <p class="quiet">{texts.expiredKept}</p>
      </div>
    </Frame>
  );
}

export function SignedOutPage(): VNode {
  const texts = useTexts(appTexts);
  const frame = useTexts(frameTexts);
  return (
    <Frame skipLabel={frame.skip} context={null}>
      <div data-testid="signed-out" class="stopped">
        <PageHead title={texts.signedOutTitle} />
        <p>{texts.signedOut}</p>
      </div>
    </Frame>
  );
}

function CrashedPage(): VNode {
  const texts = useTexts(appTexts);
  return (
    <div class="stopped" role="alert">
      <h1>{texts.crashedTitle}</h1>
      <p>{texts.crashed}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {texts.reload}
      </button>
    </div>
  );
}

/** Shows what to do instead of an empty page when a mistake of ours stops a screen. */
export class CrashBoundary extends Component<
  { children: ComponentChildren },
  { crashed: boolean }
> {
  override state = { crashed: false };

  static override getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ComponentChildren {
    return this.state.crashed ? <CrashedPage /> : this.props.children;
  }
}
