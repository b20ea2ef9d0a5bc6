import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../../api/index.ts';
import { useLocale, useTexts } from '../../../i18n/index.ts';
import { Dialog, ProblemBanner } from '../../../ui/index.ts';
import { exportTexts } from './export-texts.ts';
import { saveFile } from './save-file.ts';

/** Those that most people need first. */
const FORMATS = ['moodle-csv', 'xlsx', 'csv', 'case', 'open-badges', 'json'] as const;
type Format = (typeof FORMATS)[number];
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
type DelimiterName = keyof typeof DELIMITERS;
const NAMES: readonly DelimiterName[] = ['comma', 'semicolon', 'tab'];

interface ExportDialogProps {
  readonly page: CertificationPage;
  readonly onClose: () => void;
}

/** The certification as it is on the screen, as a file. */
export function ExportDialog({ page, onClose }: ExportDialogProps): VNode {
  const texts = useTexts(exportTexts);
  const lang = useLocale();
  const id = useId();
  const { api } = useApi();
  const [format, setFormat] = useState<Format>('moodle-csv');
  const [delimiter, setDelimiter] = useState<DelimiterName>('semicolon');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [ready, setReady] = useState('');
  const { code } = page.certification;
  const isCsv = format === 'moodle-csv' || format === 'csv';

  async function download(): Promise<void> {
    setBusy(true);
    setProblem(null);
    setReady('');
    try {
      const query = { format, lang, version: page.versionHash };
      const file = await api.download(
        paths.exported(code, isCsv ? { ...query, delimiter: DELIMITERS[delimiter] } : query),
      );
      saveFile(file);
      setReady(texts.ready(file.name));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={texts.title(code)} onClose={onClose} class="export-dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void download();
        }}
      >
        <fieldset class="export-formats">
          <legend class="field-label">{texts.format}</legend>
          {FORMATS.map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="format"
                value={one}
                checked={one === format}
                onChange={() => setFormat(one)}
              />
              <span>
                {texts[one]} <span class="quiet">{texts[`${one}-help`]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {isCsv ? (
          <p>
            <label class="field-label" for={id}>
              {texts.delimiter}
            </label>
            <select
              id={id}
              class="field"
              value={delimiter}
              onChange={(event) =>
                setDelimiter(NAMES.find((name) => name === event.currentTarget.value) ?? 'comma')
              }
            >
              {NAMES.map((name) => (
                <option key={name} value={name}>
                  {texts[name]}
                </option>
              ))}
            </select>{' '}
            {format === 'moodle-csv' ? <span class="quiet">{texts['delimiter-help']}</span> : null}
          </p>
        ) : null}
        {problem === null ? null : (
          <ProblemBanner problem={problem} onRetry={() => void download()} />
        )}
        <p class="export-send">
          <button type="submit" class="button primary" disabled={busy}>
            {texts.download}
          </button>{' '}
          <span role="status">{ready}</span>
        </p>
      </form>
    </Dialog>
  );
}
