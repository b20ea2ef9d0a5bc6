import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { certificationTexts } from './texts.ts';

/** That the reader has not the version before them that counts. */
export function OtherVersion({ page }: { page: CertificationPage }): VNode {
  const texts = useTexts(certificationTexts);
  const { code } = page.certification;
  const waits = page.versions.some(
    ({ versionHash, state }) => versionHash === page.versionHash && state === 'waiting',
  );
  return (
    <p class="banner banner-warning">
      {waits ? texts.notCurrentWaiting : texts.notCurrentOld}{' '}
      <a href={href({ view: 'certification', code, version: null })}>{texts.readCurrent}</a>
    </p>
  );
}
