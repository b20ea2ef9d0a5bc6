import type { VNode } from 'preact';
import { CoverageView } from '../features/coverage/index.ts';
import { NewActivityView } from '../features/deep-linking/index.ts';
import { MappingView } from '../features/mapping/index.ts';
import { PairingView } from '../features/pairing/index.ts';
import { StudentActivityView, StudentMapView } from '../features/student/index.ts';
import type { Route } from '../navigation/index.ts';
import { later } from './later.tsx';

const CopiesView = later(
  async () => (await import('../features/course-copies/view.tsx')).CopiesView,
);
const AdministrationView = later(
  async () => (await import('../features/administration/index.ts')).AdministrationView,
);
const CatalogueView = later(
  async () => (await import('../features/catalogue/index.ts')).CatalogueView,
);
const CertificationView = later(
  async () => (await import('../features/catalogue/index.ts')).CertificationView,
);
const DepartmentView = later(
  async () => (await import('../features/department/index.ts')).DepartmentView,
);
const EvaluateView = later(async () => (await import('../features/grading/index.ts')).EvaluateView);
const SuccessionView = later(
  async () => (await import('../features/succession/index.ts')).SuccessionView,
);
const ImportView = later(async () => (await import('../features/import/index.ts')).ImportView);

/** The screen of a route; another course or activity makes a new one. */
export function Screen({ route }: { route: Route }): VNode {
  switch (route.view) {
    case 'mapping':
      return <MappingView key={route.courseId} courseId={route.courseId} />;
    case 'coverage':
      return <CoverageView key={route.courseId} courseId={route.courseId} target={route.target} />;
    case 'evaluate':
      return (
        <EvaluateView
          key={`${route.courseId} ${route.moduleKey}`}
          courseId={route.courseId}
          moduleKey={route.moduleKey}
        />
      );
    case 'activity':
      return (
        <StudentActivityView
          key={route.moduleKey}
          courseId={route.courseId}
          moduleKey={route.moduleKey}
        />
      );
    case 'map':
      return <StudentMapView key={route.courseId} courseId={route.courseId} />;
    case 'copies':
      return <CopiesView key={route.courseId} courseId={route.courseId} />;
    case 'succession':
      return <SuccessionView key={`${route.from} ${route.to}`} from={route.from} to={route.to} />;
    case 'import':
      return <ImportView key={route.draftId} draftId={route.draftId} />;
    case 'certifications':
      return <CatalogueView />;
    case 'certification':
      return (
        <CertificationView
          key={`${route.code} ${route.version}`}
          code={route.code}
          version={route.version}
        />
      );
    case 'department':
      return <DepartmentView />;
    case 'administration':
      return <AdministrationView />;
    case 'extension':
      return <PairingView />;
    case 'new-activity':
      return <NewActivityView />;
  }
}
