import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { parseAddress, type Site } from '../../connection/address.ts';
import { permissionsOf } from '../../connection/permissions.ts';
import type { Send } from '../../messaging/messages.ts';
import { problemTexts } from '../../problem/texts.ts';
import type { Language } from '../../ui/texts.ts';
import { AddressField } from './address-field.tsx';
import { connectionTexts } from './texts.ts';

interface OptionsFormProps {
  readonly language: Language;
  readonly send: Send;
  /** Asks the person; only works in answer to a click. */
  readonly request: (origins: string[]) => Promise<boolean>;
}

type Said = { readonly wrong: boolean; readonly text: string } | null;
type Typed = Record<Site, string>;

/** Names the Moodle and the tool, and asks for these two origins only. */
export function OptionsForm({ language, send, request }: OptionsFormProps): VNode {
  const texts = connectionTexts[language];
  const [typed, setTyped] = useState<Typed>({ moodle: '', tool: '' });
  const [shownFaults, setShownFaults] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [said, setSaid] = useState<Said>(null);

  useEffect(() => {
    void send('status.get', {}).then((answer) => {
      if (!answer.ok || answer.value.sites === null) return;
      setTyped({ ...answer.value.sites });
      setSaved(true);
      if (!answer.value.permitted) {
        setSaid({ wrong: true, text: problemTexts[language]['permission-missing'] });
      }
    });
  }, [send, language]);

  const parsed = {
    moodle: parseAddress(typed.moodle, 'moodle'),
    tool: parseAddress(typed.tool, 'tool'),
  };
  const faultOf = (site: Site): string | null => {
    const read = parsed[site];
    return shownFaults && !read.ok ? texts.faults[read.fault] : null;
  };

  const save = async (): Promise<void> => {
    const { moodle, tool } = parsed;
    if (!moodle.ok || !tool.ok) {
      setShownFaults(true);
      setSaid(null);
      document.getElementById(moodle.ok ? 'tool' : 'moodle')?.focus();
      return;
    }
    const sites = { moodle: moodle.address, tool: tool.address };
    // Before anything is waited for: the click counts for a moment only.
    const granted = request(permissionsOf(sites));
    setBusy(true);
    const answer = (await granted.catch(() => false)) ? await send('connection.save', sites) : null;
    setBusy(false);
    if (answer === null) return setSaid({ wrong: true, text: texts.refused });
    if (!answer.ok) {
      return setSaid({ wrong: true, text: problemTexts[language][answer.problem.code] });
    }
    setTyped(sites);
    setSaved(true);
    setSaid({ wrong: false, text: texts.saved });
  };

  const remove = async (): Promise<void> => {
    const answer = await send('connection.remove', {});
    if (!answer.ok) {
      return setSaid({ wrong: true, text: problemTexts[language][answer.problem.code] });
    }
    setTyped({ moodle: '', tool: '' });
    setShownFaults(false);
    setSaved(false);
    setSaid({ wrong: false, text: texts.removed });
  };

  return (
    <form
      noValidate
      style={{ maxWidth: '640px' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <h1>{texts.optionsTitle}</h1>
      <p>{texts.intro}</p>
      <AddressField
        id="moodle"
        label={texts.moodle}
        help={texts.moodleHelp}
        fault={faultOf('moodle')}
        value={typed.moodle}
        onInput={(moodle) => setTyped({ ...typed, moodle })}
      />
      <AddressField
        id="tool"
        label={texts.tool}
        help={texts.toolHelp}
        fault={faultOf('tool')}
        value={typed.tool}
        onInput={(tool) => setTyped({ ...typed, tool })}
      />
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={busy} data-blocmap-save>
          {busy ? texts.saving : texts.save}
        </button>
        {isSaved && (
          <button type="button" data-blocmap-remove onClick={() => void remove()}>
            {texts.remove}
          </button>
        )}
      </div>
      <p role="status" class={said?.wrong ? 'wrong' : ''} data-blocmap-said={said && !said.wrong}>
        {said?.text}
      </p>
      <h2>{texts.next}</h2>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </form>
  );
}
