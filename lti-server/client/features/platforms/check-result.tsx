import type { PlatformCheckResult } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { platformTexts } from './texts.ts';

type Problem = PlatformCheckResult['keys']['problem'];

/** What the platform answered a moment ago, line by line, each with what to do about it. */
export function CheckResult({ result }: { readonly result: PlatformCheckResult }): VNode {
  const texts = useTexts(platformTexts);
  const lines: { what: string; well: string; problem: Problem; status: number | null }[] = [
    {
      what: texts['check-keys'],
      well: texts.keysRead(result.keys.count),
      problem: result.keys.problem,
      status: null,
    },
    ...result.tokens.map(({ service, problem, status }) => ({
      what: texts[`check-${service}`],
      well: texts.tokenGot,
      problem,
      status,
    })),
  ];
  return (
    <ul class="check-result" data-testid="platform-check">
      {lines.map(({ what, well, problem, status }) => (
        <li key={what} class={problem === null ? 'well' : 'wrong'}>
          <span aria-hidden="true">{problem === null ? '✓' : '✗'}</span>{' '}
          <span>
            {what}{' '}
            {problem === null ? (
              well
            ) : (
              <>
                {texts[`why-${problem}`]} {status === null ? '' : texts.status(status)}{' '}
                <strong>{texts[`do-${problem}`]}</strong>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
