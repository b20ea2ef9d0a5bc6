/**
 * A process of the tool that first does what another one left undone, then gives a learner
 * scores, and is killed after a given number of steps: calls of the store or of the platform.
 */
import express from 'express';
import { pino } from 'pino';
import { createServices } from '@blocmap/lti-server/features/services';
import { createLtiPort, type LtiPort } from '@blocmap/lti-server/lti/index';
import { course, openStore, type Store } from '@blocmap/lti-server/store/index';
import { BLOCKS, COURSE_ID, fillCourse, gradingContext, teacherOf } from './course.ts';
import { MortalSettings } from './mortal-settings.ts';

const settings = MortalSettings.parse(JSON.parse(process.env['MORTAL_TOOL'] ?? ''));
const url = `http://127.0.0.1:${settings.port}`;
const ahead = (): number => settings.aheadMs;
const store = await openStore(settings.location);
const lti = await createLtiPort({
  config: { publicUrl: url, secret: 'a secret of at least 32 characters', dataDir: '' },
  store,
  log: pino({ level: 'silent' }),
  now: () => new Date(Date.now() + ahead()),
});
// The platform asks for the keys that access tokens are asked for with.
await new Promise<void>((resolve) => {
  express().use(lti.router).listen(settings.port, '127.0.0.1', resolve);
});
const platformId = await lti.registerPlatform(settings.registration);
if ((await store.read((reader) => reader.$count(course))) === 0) {
  await fillCourse(store, { ...settings, platformId, learners: [settings.learner] });
}
const { grading } = createServices(gradingContext({ url, store, lti }, ahead));
await grading.queueOverlooked();
await grading.deliverDue();

let left = settings.steps ?? Infinity;
async function step<T>(work: Promise<T>): Promise<T> {
  const result = await work;
  left -= 1;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
  return result;
}
const mortal = createServices(
  gradingContext({ url, store: mortalStore(store), lti: mortalLti(lti) }, ahead),
);
for (const score of settings.scores) {
  await mortal.grading.post(teacherOf(platformId), COURSE_ID, settings.moduleKey, {
    userId: settings.learner,
    block: BLOCKS[0],
    score,
    maximum: 20,
  });
}
await store.close();
process.exit(0);

function mortalStore(given: Store): Store {
  return {
    ...given,
    read: (work) => step(given.read(work)),
    write: (work) => step(given.write(work)),
    transact: (work) => step(given.transact(work)),
  };
}

function mortalLti(given: LtiPort): LtiPort {
  return {
    ...given,
    listLineItems: (...of) => step(given.listLineItems(...of)),
    createLineItem: (...of) => step(given.createLineItem(...of)),
    listResults: (...of) => step(given.listResults(...of)),
    submitScore: (...of) => step(given.submitScore(...of)),
  };
}
