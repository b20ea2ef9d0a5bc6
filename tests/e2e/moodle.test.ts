import { describe, it } from 'vitest';
import { moodleLms } from './lms/moodle-lms.ts';
import { setStage } from './stage.ts';
import { describeWalk } from './walk.ts';

const address = process.env['MOODLE_URL'];

if (address) {
  describeWalk('a real Moodle', async () => {
    // Another loopback name than Moodle's: two sites, as in life.
    const stage = await setStage(
      new URL(address).hostname === 'localhost' ? '127.0.0.1' : 'localhost',
    );
    return { lms: moodleLms(address, process.env), stage, close: () => stage.close() };
  });
} else {
  describe('the whole way on a real Moodle', () => {
    it.skip('not walked: MOODLE_URL is not set, so no real Moodle was tried', () => {});
  });
}
