import { certificationOf, shortCode } from '@blocmap/shared/certification';
import type { GradeSheet } from '@blocmap/shared/protocol';
import type { TargetedEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { DeliveryNotice, useRetry } from '../../deliveries/index.ts';
import { formatNumber, useLocale, useTexts } from '../../i18n/index.ts';
import { Empty, useAnnounce } from '../../ui/index.ts';
import { ScoreCell } from './score-cell.tsx';
import { deliveriesOf, keyOf, sortDrafts } from './sheet-model.ts';
import { gradingTexts } from './texts.ts';
import { useDrafts } from './use-drafts.ts';

/** Learners down, blocks across; keys as in a spreadsheet. */
export function Sheet({ sheet }: { sheet: GradeSheet }): VNode {
  const texts = useTexts(gradingTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const table = useRef<HTMLTableElement>(null);
  const { drafts, progress, type, send } = useDrafts(sheet);
  const retry = useRetry(sheet.courseId);
  const { moduleKey } = sheet.activity;
  // The same short code can stand for a block of each certification that the course serves.
  const isMixed = new Set(sheet.blocks.map(({ code }) => certificationOf(code))).size > 1;
  const { sendable, invalid } = sortDrafts(sheet, drafts);

  if (sheet.learners.length === 0) {
    return (
      <Empty title={texts.noLearnersTitle}>
        <p>{texts.noLearners}</p>
      </Empty>
    );
  }
  const sendAll = async (): Promise<void> => {
    if (sendable.length === 0 || progress !== null) return;
    announce(texts.done(await send(sendable)));
  };
  const onKeyDown = (event: TargetedEvent<HTMLInputElement, KeyboardEvent>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void sendAll();
      return;
    }
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const input = event.currentTarget;
    const key = input.dataset['score'];
    if (step === undefined || key === undefined) return;
    event.preventDefault();
    const code = key.slice(0, key.indexOf(' '));
    const column = [
      ...(table.current?.querySelectorAll<HTMLInputElement>(`[data-score^="${code} "]`) ?? []),
    ];
    column[column.indexOf(input) + step]?.focus();
  };
  return (
    <>
      <DeliveryNotice counts={deliveriesOf(sheet)} onRetry={() => void retry({ moduleKey })} />
      {sheet.blocks.some(({ historical }) => historical) ? (
        <p class="quiet">{texts.historicalHelp}</p>
      ) : null}
      <p class="quiet hint">{texts.hint}</p>
      <div class="sheet-scroll">
        <table class="matrix sheet" ref={table}>
          <caption class="vh">{texts.table(sheet.activity.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.learner}</th>
              {sheet.blocks.map((block) => (
                <th key={block.code} scope="col" abbr={shortCode(block.code)}>
                  <span class="code">{shortCode(block.code)}</span>{' '}
                  {isMixed ? <span class="quiet">{certificationOf(block.code)}</span> : null}{' '}
                  <span class="sheet-block">{block.title}</span>{' '}
                  <span class="quiet">{texts.outOf(formatNumber(locale, block.maximum))}</span>
                  {block.historical ? <span class="quiet">{texts.historical}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.learners.map((learner, at) => {
              const name = learner.name ?? texts.unnamed(at + 1);
              return (
                <tr key={learner.userId} data-user={learner.userId}>
                  <th scope="row">{name}</th>
                  {sheet.blocks.map((block) => (
                    <td key={block.code}>
                      <ScoreCell
                        learner={learner}
                        name={name}
                        block={block}
                        draft={drafts.get(keyOf(learner.userId, block.code))}
                        onKeyDown={onKeyDown}
                        onType={(typed) => type({ learner, block }, typed)}
                        onRetry={() =>
                          void retry({ moduleKey, block: block.code, userId: learner.userId })
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="send-bar">
        <button
          type="button"
          class="button primary"
          aria-disabled={sendable.length === 0 || progress !== null}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void sendAll()}
        >
          {progress === null
            ? texts.send(sendable.length)
            : texts.sendingCount(progress.done + 1, progress.all)}
        </button>
        <span data-testid="draft-count">
          {texts.drafts(sendable.length)}
          {invalid > 0 ? ` · ${texts.invalid(invalid)}` : ''}
        </span>
        <span class="quiet">{texts.sendHint}</span>
      </div>
    </>
  );
}
