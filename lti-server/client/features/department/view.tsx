import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths } from '../../api/index.ts';
import { CertificationChooser } from '../../following/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
import { DepartmentBody } from './body.tsx';
import { departmentTexts } from './texts.ts';

/** Courses beside blocks, for whoever answers for the whole training. */
export function DepartmentView(): VNode {
  const [chosen, setChosen] = useState<string | undefined>();
  const texts = useTexts(departmentTexts);
  const actions = (
    <button type="button" class="button" onClick={() => print()}>
      {texts.print}
    </button>
  );
  return (
    <div class="view view-department" data-testid="view-department">
      <PageHead title={texts.title} actions={actions} />
      <Loaded<DepartmentOverview> path={paths.department(chosen)}>
        {(overview) => (
          <>
            <CertificationChooser
              certifications={overview.certifications.map((one) => ({
                ...one,
                note: texts.serving(one.following, one.beside),
              }))}
              shown={overview.certification.code}
              onShow={setChosen}
            />
            <DepartmentBody key={overview.certification.code} overview={overview} />
          </>
        )}
      </Loaded>
    </div>
  );
}
