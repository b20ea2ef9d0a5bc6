import type { AppContext } from '../../context.ts';
import type { Launch } from '../../lti/port.ts';
import type { Transactor } from '../../store/index.ts';
import { entryOf, prepareEntry, type Enter, type Principal } from '../access/index.ts';
import { recordActivity } from './activity.ts';
import { recordCourse } from './course.ts';
import { givenPlace, knownPlace, placeOf } from './place.ts';

/** A launch by a person whom the platform named. */
export type PersonalLaunch = Launch & { readonly userId: string };

export function isPersonal(launch: Launch): launch is PersonalLaunch {
  return launch.userId !== null && launch.userId !== '';
}

/** What a launch's page is made from. */
export interface OpenedLaunch {
  readonly principal: Principal;
  readonly token: string;
  readonly launch: PersonalLaunch;
}

/**
 * Takes over what a verified launch says (the course, the person's part in it, the activity) and
 * opens a session; all or nothing.
 */
type LaunchRecorder = (launch: PersonalLaunch) => Promise<OpenedLaunch>;

/**
 * Most launches tell nothing new of course and activity: those are one statement. The others write
 * first what is new, and then do the same, in one transaction.
 */
export function createLaunchRecorder(context: AppContext): LaunchRecorder {
  const { store, certifications } = context;
  let enterKnown: Enter | undefined;
  let enterGiven: Enter | undefined;

  return async (launch) => {
    const now = context.now();
    const { course: into } = launch;
    const { token, values } = entryOf(launch, now);
    const opened = (moduleKey: string | null): OpenedLaunch => {
      const known = { ...launch, moduleKey };
      return { principal: principalOf(known), token, launch: known };
    };

    if (into === null) {
      await store.write((writer) => {
        enterGiven ??= prepareEntry(writer, 'enter_given', givenPlace());
        return enterGiven({ ...values, moduleKey: launch.moduleKey });
      });
      return opened(launch.moduleKey);
    }
    const entered = await store.write((writer) => {
      enterKnown ??= prepareEntry(writer, 'enter_known', knownPlace());
      return enterKnown({ ...values, ...placeOf(launch, into) });
    });
    if (entered !== undefined) return opened(entered.moduleKey);
    return store.transact(async (transactor) => {
      const code = certifications.defaultCode;
      const course = await recordCourse(transactor, launch, into, code, now);
      const moduleKey = await recordActivity(transactor, launch, course, certifications, now);
      await enterInto(transactor, { ...values, moduleKey });
      return opened(moduleKey);
    });
  };
}

function enterInto(transactor: Transactor, values: Readonly<Record<string, unknown>>) {
  return prepareEntry(transactor, 'enter_given', givenPlace())(values);
}

function principalOf(launch: PersonalLaunch): Principal {
  return {
    platformId: launch.platformId,
    userId: launch.userId,
    deploymentId: launch.deploymentId,
    locale: launch.locale,
    via: 'session',
    launch,
  };
}
