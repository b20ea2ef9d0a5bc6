import type { VNode } from 'preact';
import { renderPage } from '../../http/index.ts';
import { PRESETS } from '../platforms/presets.ts';
import { PATHS } from '../urls.ts';
import { ENTRY_FIELDS, type EntryFaults, type EntryField, type EntryValues } from './enter.ts';
import { entryTexts } from './entry-texts.ts';

interface EntryPage {
  readonly locale: 'fr' | 'en';
  readonly base: string;
  readonly invite: string;
  readonly values: EntryValues;
  readonly faults: EntryFaults;
}

/** The form for a platform's values. Needs no script: its first part asks for it anew, filled in. */
export function renderEntry({ locale, base, invite, values, faults }: EntryPage): string {
  const texts = entryTexts[locale];
  const count = Object.keys(faults).length;
  const field = (name: EntryField): VNode => (
    <Field
      key={name}
      name={name}
      label={texts.fields[name]}
      hint={texts.hints[name]}
      value={values[name]}
      fault={faults[name] === undefined ? null : texts.faults[faults[name]]}
    />
  );
  return renderPage({
    locale,
    base,
    title: texts.title,
    body: (
      <>
        <p>{texts.lead}</p>
        <p>{texts.automatic}</p>
        {count > 0 && (
          <p class="notice wrong" role="alert">
            {texts.faulty(count)}
          </p>
        )}
        <h2>{texts.values}</h2>
        <form method="get" action={base + PATHS.register}>
          <input type="hidden" name="invite" value={invite} />
          <div class="field">
            <label for="lms">{texts.lms}</label>
            <select id="lms" name="lms">
              {[...PRESETS, 'other' as const].map((name) => (
                <option key={name} value={name} selected={name === values.lms}>
                  {texts.products[name]}
                </option>
              ))}
            </select>
          </div>
          <Field
            name="site"
            label={texts.site}
            hint={texts.siteHint}
            value={values.site}
            fault={faults.site === undefined ? null : texts.faults[faults.site]}
          />
          <p class="actions">
            <button type="submit">{texts.fill}</button>
          </p>
        </form>
        <form method="post" action={base + PATHS.enter}>
          <input type="hidden" name="invite" value={invite} />
          <input type="hidden" name="lms" value={values.lms} />
          {ENTRY_FIELDS.map(field)}
          <p class="actions">
            <button type="submit" class="primary">
              {texts.save}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
}): VNode {
  const { name, label, hint, value, fault } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        type="text"
        id={name}
        name={name}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${name}-hint`}
        aria-invalid={fault !== null}
      />
      <small id={`${name}-hint`}>
        {fault !== null && <strong class="wrong">{fault} </strong>}
        {hint}
      </small>
    </div>
  );
}
