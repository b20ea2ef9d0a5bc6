import { demoSeed, startPlatform } from '../platform/index.ts';
import { demoLms } from './lms/demo-lms.ts';
import { setStage } from './stage.ts';
import { describeWalk } from './walk.ts';

describeWalk('the demonstration LMS', async () => {
  const platform = await startPlatform({ seed: demoSeed() });
  const stage = await setStage('localhost');
  return {
    lms: demoLms(platform),
    stage,
    close: async () => {
      await stage.close();
      await platform.close();
    },
  };
});
