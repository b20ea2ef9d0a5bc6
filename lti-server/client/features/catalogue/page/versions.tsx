import type { CertificationPage, HeldVersionSummary } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { ProblemBanner, useAnnounce } from '../../../ui/index.ts';
import { certificationTexts } from './texts.ts';
import { describeFormat, shortHash } from './version-words.ts';

interface VersionsProps {
  readonly page: CertificationPage;
  /** Where the page came from. */
  readonly path: string;
}

/** Every version that is held, and for those who may, which of them counts. */
export function Versions({ page, path }: VersionsProps): VNode {
  const texts = useTexts(certificationTexts);
  const { api, cache } = useApi();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { code } = page.certification;

  async function makeCurrent(versionHash: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await api.send('PUT', paths.currentVersion(code), { versionHash });
      await Promise.all([cache.load(path), cache.load(paths.certification(code, null))]);
      announce(texts.madeCurrent(shortHash(versionHash)));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section class="certification-versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{texts.versions}</h2>
      {problem === null ? null : (
        <>
          <p>{texts.notMade}</p>
          <ProblemBanner problem={problem} onRetry={() => void cache.load(path)} />
        </>
      )}
      <div class="matrix-scroll">
        <table class="matrix version-table">
          <caption class="vh">{texts.versions}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.version}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.origin}</th>
              {page.mayDecide ? <th scope="col">{texts.actions}</th> : null}
            </tr>
          </thead>
          <tbody>
            {page.versions.map((version) => (
              <tr key={version.versionHash} data-version={version.versionHash}>
                <th scope="row">
                  <a
                    class="code"
                    href={href({ view: 'certification', code, version: version.versionHash })}
                    aria-current={version.versionHash === page.versionHash ? 'true' : undefined}
                  >
                    {shortHash(version.versionHash)}
                  </a>
                </th>
                <td>{texts[`state-${version.state}`]}</td>
                <td>
                  <Origin version={version} />
                </td>
                {page.mayDecide ? (
                  <td>
                    {version.state === 'current' ? null : (
                      <button
                        type="button"
                        class="button small"
                        disabled={busy}
                        aria-label={texts.makeCurrentLong(shortHash(version.versionHash))}
                        onClick={() => void makeCurrent(version.versionHash)}
                      >
                        {texts.makeCurrent}
                      </button>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Origin({ version }: { version: HeldVersionSummary }): VNode {
  const texts = useTexts(certificationTexts);
  const locale = useLocale();
  const { shipped, format, importedAt, importedBy, corrections } = version;
  const said = [
    shipped ? texts.shipped : null,
    format === null ? null : describeFormat(locale, format),
    importedAt === null ? null : texts.importedOn(formatDateTime(locale, importedAt)),
    importedBy === null ? null : texts.importedBy(importedBy),
    corrections === 0 ? null : texts.corrected(corrections),
  ];
  return <>{said.filter((part) => part !== null).join(', ')}</>;
}
