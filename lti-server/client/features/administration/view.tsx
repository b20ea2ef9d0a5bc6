import type { AdministrationOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
import { PlatformSection } from '../platforms/index.ts';
import { Heads } from './heads.tsx';
import { NextSteps } from './next-steps.tsx';
import { administrationTexts } from './texts.ts';
import { WebServiceKey } from './web-service.tsx';

/** What the establishment's administrator sees first: what is there, and what to do next. */
export function AdministrationView(): VNode {
  const texts = useTexts(administrationTexts);
  return (
    <div class="view view-administration" data-testid="view-administration">
      <PageHead title={texts.title} />
      <Loaded<AdministrationOverview> path={paths.administration}>
        {(overview) => (
          <>
            <NextSteps overview={overview} />
            <Heads overview={overview} />
            <PlatformSection />
            <WebServiceKey />
          </>
        )}
      </Loaded>
    </div>
  );
}
