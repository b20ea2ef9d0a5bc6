import { moodleLms } from './lms/moodle-lms.ts';
import { setStage } from './stage.ts';
import { describeWalk } from './walk.ts';

const address = process.env['MOODLE_URL'] ?? '';

describeWalk(
  'a real Moodle',
  async () => {
    // Another loopback name than Moodle's: two sites, as in life.
    const host = new URL(address).hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const stage = await setStage(host);
    return { lms: moodleLms(address, process.env), stage, close: () => stage.close() };
  },
  address === '' ? 'MOODLE_URL is not set, so no real Moodle was tried' : null,
);
