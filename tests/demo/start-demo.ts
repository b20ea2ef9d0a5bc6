import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '@blocmap/lti-server/config/config';
import { startTool, type RunningTool } from '@blocmap/lti-server/serve';
import { demoSeed, startPlatform, type Platform } from '../platform/index.ts';
import { connect } from './connect.ts';
import { fillDemo } from './fill.ts';

export interface DemoOptions {
  /** Holds both: the tool's database and the demonstration LMS's state. */
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly toolPort: number;
  readonly lmsPort: number;
  /** False leaves it to whoever uses it: no registration, no link, no tags. */
  readonly connected?: boolean;
  readonly logLevel?: string;
}

export interface Demo {
  readonly tool: RunningTool;
  readonly platform: Platform;
  close(): Promise<void>;
}

/**
 * The tool on its embedded database and the demonstration LMS beside it, on two loopback names, so
 * that to the browser they are two sites, as in life.
 *
 * Both sides must remember the same past. Where one's data is missing the other's is of no use,
 * and both begin anew.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const toolData = join(options.dataDir, 'tool');
  const dataFile = join(options.dataDir, 'lms.json');
  if (!existsSync(dataFile) || !existsSync(join(toolData, 'database'))) {
    await rm(toolData, { recursive: true, force: true });
    await rm(dataFile, { force: true });
  }
  const fresh = !existsSync(dataFile);
  await mkdir(options.dataDir, { recursive: true });

  const seed = demoSeed();
  const platform = await startPlatform({ port: options.lmsPort, seed, dataFile });
  let tool: RunningTool | undefined;
  try {
    tool = await startTool(
      readConfig({
        BLOCMAP_URL: `http://localhost:${options.toolPort}`,
        BLOCMAP_PORT: String(options.toolPort),
        BLOCMAP_DATA_DIR: toolData,
        BLOCMAP_LOG_LEVEL: options.logLevel ?? 'warn',
      }),
    );
    if (options.connected !== false) {
      const { clientId } = await connect(platform, tool);
      if (fresh) await fillDemo(platform, tool.url, clientId, seed);
    }
  } catch (error) {
    await tool?.close();
    await platform.close();
    if (fresh) await rm(dataFile, { force: true });
    throw error;
  }
  const running = tool;
  return {
    tool: running,
    platform,
    close: async () => {
      await running.close();
      await platform.close();
    },
  };
}
