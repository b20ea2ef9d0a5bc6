import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { ProblemBanner } from '../../../ui/index.ts';
import { certificationTexts } from './texts.ts';

/** Whether anybody may read the version that counts; administrators say so. */
export function Publishing({ page }: { page: CertificationPage }): VNode {
  const texts = useTexts(certificationTexts);
  const { api, cache } = useApi();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { code } = page.certification;
  const { published, versionHash } = page;

  async function change(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await api.send('PUT', paths.published(code), { versionHash, published: !published });
      await cache.load(paths.certification(code, null));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <span role="status">{published ? texts.isPublished : texts.isNotPublished}</span>{' '}
      {page.mayPublish && page.current ? (
        <button type="button" class="button small" disabled={busy} onClick={() => void change()}>
          {published ? texts.closeIt : texts.openIt}
        </button>
      ) : null}
      {problem === null ? null : <ProblemBanner problem={problem} onRetry={() => void change()} />}
    </>
  );
}
