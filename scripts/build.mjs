// npm run build: everything compiled, the tool's client bundle, the extension for both browsers.
import { prepare } from './lib/prepare.mjs';
import { main } from './lib/say.mjs';

await main(() => prepare('everything'));
