import type { SuccessionChoices } from '@blocmap/shared/protocol';
import type { ComponentChildren, VNode } from 'preact';
import { followingTexts, statusWords } from '../../following/index.ts';
import { formatDate, useLocale, useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { successionTexts } from './texts.ts';

type Candidate = SuccessionChoices['candidates'][number];

/** The certifications that may follow: to choose where they are held, to import where they are not. */
export function Choices({ choices }: { choices: SuccessionChoices }): VNode {
  const texts = useTexts(successionTexts);
  const words = useTexts(followingTexts);
  const { certification, candidates, others } = choices;
  return (
    <>
      <p>{texts.chooseIntro}</p>
      <section aria-labelledby="candidates-title">
        <h2 id="candidates-title">{texts.candidates}</h2>
        {candidates.length === 0 ? <p>{texts.none}</p> : null}
        <ul class="successors">
          {candidates.map((one) => (
            <CandidateItem key={one.code} from={certification.code} candidate={one} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="others-title">
        <h2 id="others-title">{texts.others}</h2>
        {others.length === 0 ? <p>{texts.noOthers}</p> : null}
        <ul class="successors">
          {others.map(({ code, title, status }) => (
            <Successor key={code} code={code} title={title} notes={[statusWords(words, status)]}>
              <a
                class="button"
                href={href({ view: 'succession', from: certification.code, to: code })}
              >
                {texts.choose}
                <span class="vh"> {code}</span>
              </a>
            </Successor>
          ))}
        </ul>
        <p>
          <ImportLink words={texts.importOther} />
        </p>
      </section>
    </>
  );
}

function ImportLink({ words }: { words: string }): VNode {
  return (
    <a class="button" href={href({ view: 'import', draftId: null })}>
      {words}
    </a>
  );
}

function CandidateItem({ from, candidate }: { from: string; candidate: Candidate }): VNode {
  const texts = useTexts(successionTexts);
  const words = useTexts(followingTexts);
  const locale = useLocale();
  const { code, held, sources, mapping } = candidate;
  const notes = [
    held === null ? texts.notHeld : statusWords(words, held.status),
    ...sources.map((source) => texts[source]),
    ...(mapping === null
      ? []
      : [texts.started(formatDate(locale, mapping.changedAt), texts.toCheck(mapping.waiting))]),
  ];
  return (
    <Successor code={code} title={held?.title ?? ''} notes={notes}>
      {held === null ? (
        <ImportLink words={`${texts.import} ${code}`} />
      ) : (
        <a class="button primary" href={href({ view: 'succession', from, to: code })}>
          {mapping === null ? texts.choose : texts.resume}
          <span class="vh"> {code}</span>
        </a>
      )}
    </Successor>
  );
}

interface SuccessorProps {
  readonly code: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly children: ComponentChildren;
}

function Successor({ code, title, notes, children }: SuccessorProps): VNode {
  return (
    <li data-code={code}>
      <div>
        <strong class="code">{code}</strong> {title}
        <p class="quiet">{notes.join(' · ')}</p>
      </div>
      {children}
    </li>
  );
}
