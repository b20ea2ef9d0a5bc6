import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { Loaded, PageHead } from '../../../ui/index.ts';
import { EstablishmentSection } from '../../establishment/index.ts';
import { Blocks } from './blocks.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Facts } from './facts.tsx';
import { OtherVersion } from './other-version.tsx';
import { certificationTexts } from './texts.ts';
import { Versions } from './versions.tsx';
import { Warnings } from './warnings.tsx';

interface CertificationViewProps {
  readonly code: string;
  /** A version's hash; null: the one that counts. */
  readonly version: string | null;
}

/** A certification as a person reads it. */
export function CertificationView({ code, version }: CertificationViewProps): VNode {
  const path = paths.certification(code, version);
  return (
    <div class="view view-certification" data-testid="view-certification">
      <Loaded<CertificationPage> path={path}>
        {(page) => <CertificationBody page={page} path={path} />}
      </Loaded>
    </div>
  );
}

function CertificationBody({ page, path }: { page: CertificationPage; path: string }): VNode {
  const texts = useTexts(certificationTexts);
  const [exporting, setExporting] = useState(false);
  const { code, diploma, title } = page.certification;
  return (
    <>
      <PageHead
        title={diploma === null ? title : `${diploma} ${title}`}
        over={
          <>
            <a href={href({ view: 'certifications' })}>{texts.catalogue}</a> /{' '}
            <span class="code">{code}</span>
          </>
        }
        actions={
          <>
            <button type="button" class="button primary" onClick={() => setExporting(true)}>
              {texts.export}
            </button>
            <a class="button" href={href({ view: 'succession', from: code, to: null })}>
              {texts.succession}
            </a>
            <button type="button" class="button" onClick={() => print()}>
              {texts.print}
            </button>
          </>
        }
      />
      {page.current ? null : <OtherVersion page={page} />}
      <Facts page={page} />
      <Warnings warnings={page.certification.warnings} />
      <Blocks page={page} />
      {page.current ? <EstablishmentSection code={code} /> : null}
      <Versions page={page} path={path} />
      {exporting ? <ExportDialog page={page} onClose={() => setExporting(false)} /> : null}
    </>
  );
}
