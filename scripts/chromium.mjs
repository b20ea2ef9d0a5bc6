// Prints the path of a Chromium that works, which is provided first when there is none.
import { provideChromium } from './lib/chromium/index.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  process.stdout.write(`${await provideChromium()}\n`);
});
