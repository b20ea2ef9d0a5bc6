import type { CertificationChoices } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { href } from '../navigation/index.ts';
import { Dialog, Loaded, ProblemBanner, uiTexts } from '../ui/index.ts';
import { statusWords } from './status-words.ts';
import { followingTexts } from './texts.ts';
import { useFollow } from './use-follow.ts';

interface ChangeDialogProps {
  readonly courseId: string;
  /** Told of the one that was followed before. */
  readonly onChanged: (before: string) => void;
  readonly onClose: () => void;
}

/** Which certification a course follows, among those held; what happens to what is tagged. */
export function ChangeDialog({ courseId, ...rest }: ChangeDialogProps): VNode {
  const texts = useTexts(followingTexts);
  return (
    <Dialog title={texts.changeTitle} onClose={rest.onClose}>
      <Loaded<CertificationChoices> path={paths.courseCertification(courseId)}>
        {(choices) => <ChangeForm choices={choices} {...rest} />}
      </Loaded>
    </Dialog>
  );
}

function ChangeForm({
  choices,
  onChanged,
  onClose,
}: Omit<ChangeDialogProps, 'courseId'> & { readonly choices: CertificationChoices }): VNode {
  const texts = useTexts(followingTexts);
  const { cancel } = useTexts(uiTexts);
  const { follow, saving, problem } = useFollow(choices.courseId);
  const current = choices.certifications.find((one) => one.current)?.code ?? '';
  const [code, setCode] = useState(current);
  const tags = choices.held.find((one) => one.code === current)?.tags ?? 0;
  const save = async (): Promise<void> => {
    if (code !== current && (await follow(code))) onChanged(current);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="held">
        <legend class="vh">{texts.changeTitle}</legend>
        {choices.held.map((one) => (
          <label key={one.code} class="held-choice">
            <input
              type="radio"
              name="followed"
              checked={one.code === code}
              onChange={() => setCode(one.code)}
            />
            <span>
              <span class="code">{one.code}</span> {one.title}
              <span class="quiet held-note">
                {[
                  statusWords(texts, one.status),
                  texts.tags(one.tags),
                  ...(one.code === current ? [texts.current] : []),
                ].join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">
        <a href={href({ view: 'import', draftId: null })}>{texts.import}</a>
      </p>
      {code === current ? null : (
        <div class="banner" role="status">
          <p>{tags === 0 ? texts.keepsNothing(current) : texts.keeps(current, texts.tags(tags))}</p>
          {tags === 0 ? null : (
            <a href={href({ view: 'succession', from: current, to: code })}>{texts.carry}</a>
          )}
        </div>
      )}
      {problem === null ? null : (
        <ProblemBanner title={texts.failed} problem={problem} onRetry={() => void save()} />
      )}
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {cancel}
        </button>
        <button type="submit" class="button primary" disabled={saving || code === current}>
          {saving ? texts.saving : texts.follow(code)}
        </button>
      </footer>
    </form>
  );
}
