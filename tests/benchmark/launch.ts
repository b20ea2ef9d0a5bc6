/**
 * How much a complete launch costs: login, token, the tool's answer. Ours beside ltijs 5.9.9 as it
 * comes, on the same kind of store, and beside the verification of the token's signature alone.
 */
import { measureSubject, type Cost } from './launch/client.ts';
import { startKeyServer } from './launch/key-server.ts';
import type { Measurement } from './parse.ts';

/** Wall-clock (16 launches at once) and processor time of the tool's process, each for one launch. */
export async function benchmarkLaunch(): Promise<Measurement[]> {
  const platform = await startKeyServer();
  try {
    const ours = await measureSubject('ours', platform);
    const stock = await measureSubject('stock', platform);
    const bare = await measureSubject('bare', platform);
    const compared = (name: string, time: (cost: Cost) => number): Measurement => ({
      name,
      unit: 'ms',
      value: time(ours),
      ratios: {
        'ltijs 5.9.9 as it comes': time(ours) / time(stock),
        'verifying the signature alone': time(ours) / time(bare),
      },
    });
    return [
      compared('launch, 16 at once', ({ wallMs }) => wallMs),
      compared('launch, processor time', ({ cpuMs }) => cpuMs),
    ];
  } finally {
    await platform.close();
  }
}
