import type { CertificationLink, CertificationPage } from '@blocmap/shared/protocol';
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, useLocale, useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { statusWords } from '../status-words.ts';
import { Publishing } from './publishing.tsx';
import { certificationTexts } from './texts.ts';

/** What one wants to know first: how it stands, what follows it, who uses it. */
export function Facts({ page }: { page: CertificationPage }): VNode {
  const texts = useTexts(certificationTexts);
  const locale = useLocale();
  const { certification, use, status } = page;
  const { code, level, dates, certifiers, legalReferences, nsf, formacodes, rome } = certification;
  const day = (date: string | null, say: (day: string) => string) =>
    date === null ? [] : [say(formatDate(locale, date))];
  const datesSaid = [
    ...day(dates.published, texts.published),
    ...day(dates.start, texts.start),
    ...day(dates.registrationEnd, texts.registrationEnd),
    ...day(dates.lastAward, texts.lastAward),
  ];
  const coded = [...nsf, ...formacodes, ...rome];
  return (
    <section class="certification-facts" aria-label={texts.facts}>
      <p class={`catalogue-status status-${status}`}>{statusWords(locale, { ...dates, status })}</p>
      <dl class="facts">
        <Links label={texts.replacedBy} links={page.replacedBy} from={code} />
        <Links label={texts.replaces} links={page.replaces} from={null} />
        <Fact label={texts.level}>{level}</Fact>
        <Fact label={texts.dates}>{datesSaid.length === 0 ? null : datesSaid.join(', ')}</Fact>
        <Fact label={texts.use}>
          {use.courses === 0 ? texts.unused : texts.usedBy(use.courses)}
          {use.mine.length === 0
            ? null
            : `, ${texts.mine} ${use.mine.map(({ title }) => title).join(', ')}`}
        </Fact>
        <Fact label={texts.openToAll}>
          <Publishing page={page} />
        </Fact>
        <Fact label={texts.certifiers}>
          {certifiers.length === 0 ? null : certifiers.map(({ legalName }) => legalName).join(', ')}
        </Fact>
        <Fact label={texts.nomenclatures}>
          {coded.length === 0
            ? null
            : coded.map(({ code: one, label }) => `${one} ${label}`).join(' ; ')}
        </Fact>
        <Fact label={texts.legal}>
          {legalReferences.length === 0 ? null : (
            <ul>
              {legalReferences.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }): VNode | null {
  if (children === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface LinksProps {
  readonly label: string;
  readonly links: readonly CertificationLink[];
  /** The certification to carry over from; null where nothing is carried over this way. */
  readonly from: string | null;
}

function Links({ label, links, from }: LinksProps): VNode | null {
  const texts = useTexts(certificationTexts);
  if (links.length === 0) return null;
  return (
    <Fact label={label}>
      <ul>
        {links.map(({ code, title, held }) => (
          <li key={code}>
            {held ? (
              <a href={href({ view: 'certification', code, version: null })}>
                {code} {title}
              </a>
            ) : (
              <>
                {code} {title} ({texts.notHeld}){' '}
                <a href={href({ view: 'import', draftId: null })}>
                  {texts.importLink}
                  <span class="vh"> {code}</span>
                </a>
              </>
            )}{' '}
            {from !== null && held ? (
              <a href={href({ view: 'succession', from, to: code })}>
                {texts.carry}
                <span class="vh"> {code}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
