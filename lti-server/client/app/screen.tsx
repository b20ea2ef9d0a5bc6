import type { VNode } from 'preact';
import { AdministrationView } from '../features/administration/index.ts';
import { CoverageView } from '../features/coverage/index.ts';
import { NewActivityView } from '../features/deep-linking/index.ts';
import { DepartmentView } from '../features/department/index.ts';
import { EvaluateView } from '../features/grading/index.ts';
import { MappingView } from '../features/mapping/index.ts';
import { PairingView } from '../features/pairing/index.ts';
import { StudentActivityView, StudentMapView } from '../features/student/index.ts';
import { SuccessionView } from '../features/succession/index.ts';
import type { Route } from '../navigation/index.ts';

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
    case 'succession':
      return <SuccessionView key={`${route.from} ${route.to}`} from={route.from} to={route.to} />;
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
