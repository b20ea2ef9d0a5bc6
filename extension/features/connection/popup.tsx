import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConnectionStatus } from '../../connection/status.ts';
import type { Send } from '../../messaging/messages.ts';
import { problemTexts } from '../../problem/texts.ts';
import type { Language } from '../../ui/texts.ts';
import { CodeForm } from './code-form.tsx';
import { connectionTexts } from './texts.ts';

interface PopupProps {
  readonly language: Language;
  readonly send: Send;
  readonly openOptions: () => void;
}

/** Connected to what, since when, and what went wrong last. */
export function Popup({ language, send, openOptions }: PopupProps): VNode {
  const texts = connectionTexts[language];
  const problems = problemTexts[language];
  const [status, setStatus] = useState<ConnectionStatus | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    void send('status.get', {}).then((answer) => {
      if (answer.ok) setStatus(answer.value);
      else setFault(problems[answer.problem.code]);
    });
  }, [send, problems]);

  const connect = async (shortCode: string): Promise<void> => {
    setFault(null);
    const answer = await send('pairing.short-code', { shortCode });
    if (answer.ok) setStatus(answer.value);
    else setFault(problems[answer.problem.code]);
  };
  const disconnect = async (): Promise<void> => {
    const answer = await send('connection.disconnect', {});
    if (!answer.ok) return setFault(problems[answer.problem.code]);
    setStatus(answer.value);
    setSaid(texts.disconnected);
  };

  return (
    <div style={{ width: '320px' }} data-blocmap-status={stateOf(status)}>
      <h1>
        <img src="/icon/32.png" width="24" height="24" alt="" />
        {texts.popupTitle}
      </h1>
      {status === null && fault === null && <p>{texts.waiting}</p>}
      {status !== null && status.sites === null && <p>{texts.unconfigured}</p>}
      {status?.sites && <Sites status={status} language={language} />}
      {status?.sites && !status.permitted && <p class="wrong">{problems['permission-missing']}</p>}
      {status?.problem && (
        <p class="wrong" data-blocmap-problem={status.problem.code}>
          {texts.lastProblem(instant(status.problem.at, language))} {problems[status.problem.code]}
        </p>
      )}
      {status?.sites && status.permitted && status.paired === null && (
        <CodeForm language={language} onCode={connect} />
      )}
      <p role="alert" class="wrong" data-blocmap-fault>
        {fault}
      </p>
      <p role="status">{said}</p>
      <div class="actions">
        <button type="button" class={status?.sites ? '' : 'primary'} onClick={openOptions}>
          {texts.options}
        </button>
        {status?.paired && (
          <button type="button" data-blocmap-disconnect onClick={() => void disconnect()}>
            {texts.disconnect}
          </button>
        )}
      </div>
    </div>
  );
}

function Sites({ status, language }: { status: ConnectionStatus; language: Language }): VNode {
  const texts = connectionTexts[language];
  const { sites, paired } = status;
  return (
    <>
      <p>
        <strong>{paired ? `● ${texts.connected}` : `○ ${texts.notConnected}`}</strong>
      </p>
      <dl>
        <dt>Moodle</dt>
        <dd>{sites?.moodle}</dd>
        <dt>Blocmap</dt>
        <dd>{sites?.tool}</dd>
        {paired && (
          <>
            <dt>{texts.platform}</dt>
            <dd>{paired.platformName}</dd>
            <dt>{texts.since}</dt>
            <dd>{instant(paired.since, language)}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function stateOf(status: ConnectionStatus | null): string {
  if (status === null) return 'waiting';
  if (status.sites === null) return 'unconfigured';
  return status.paired === null ? 'unpaired' : 'paired';
}

function instant(at: string, language: Language): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
}
