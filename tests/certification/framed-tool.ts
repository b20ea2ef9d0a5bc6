import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request } from 'playwright-core';
import { readConfig } from '@blocmap/lti-server/config/config';
import type { LtiPort } from '@blocmap/lti-server/lti/index';
import { startTool } from '@blocmap/lti-server/serve';
import { session } from '@blocmap/lti-server/store/index';
import {
  blocmapAt,
  platformAsEntered,
  startPlatform,
  type Platform,
  type Quirks,
} from '../platform/index.ts';

/** A host of the tool's own, on another site than the platform's 127.0.0.1. Nothing there is HTTPS. */
export const PLAIN_HOST = 'tool.example';
/** Another site as well, and one that browsers trust without HTTPS: `Secure` cookies are kept. */
export const TRUSTED_HOST = 'localhost';

/** The whole tool, and an activity of it in a platform on another site. */
export interface FramedTool {
  readonly url: string;
  readonly host: string;
  readonly platform: Platform;
  readonly lti: LtiPort;
  readonly cmid: number;
  /** The person of each session that was opened, oldest first: ids on the platform. */
  sessions(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startFramedTool(
  host: string,
  quirks: Partial<Quirks> = {},
): Promise<FramedTool> {
  const dataDir = await mkdtemp(join(tmpdir(), 'blocmap-framed-'));
  const environment = {
    BLOCMAP_URL: `http://${host}:0`,
    BLOCMAP_PORT: '0',
    BLOCMAP_DATA_DIR: dataDir,
    BLOCMAP_LOG_LEVEL: 'silent',
  };
  const [tool, platform] = await Promise.all([
    startTool(readConfig(environment)),
    startPlatform({ quirks }),
  ]);
  const { url } = tool;
  const registered = await platform.registerTool(blocmapAt(url));
  await tool.context.lti.registerPlatform(platformAsEntered(registered));
  const { cmid } = platform.addLtiActivity({
    clientId: registered.clientId,
    courseId: 2,
    title: 'Carte',
  });
  return {
    url,
    host,
    platform,
    lti: tool.context.lti,
    cmid,
    async sessions() {
      const rows = await tool.context.store.read((reader) =>
        reader.select({ userId: session.userId }).from(session).orderBy(session.createdAt),
      );
      return rows.map(({ userId }) => userId);
    },
    async close() {
      await Promise.all([tool.close(), platform.close()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in on the platform and opens the activity, whose page frames the tool. */
export async function openActivity(
  context: BrowserContext,
  { platform, cmid }: FramedTool,
  username: string,
): Promise<Page> {
  const page = await context.newPage();
  const path = `/mod/lti/view.php?id=${cmid}`;
  await page.goto(`${platform.url}/login/index.php?wantsurl=${encodeURIComponent(path)}`);
  await page.click(`[data-username="${username}"]`);
  await page.waitForURL(platform.url + path);
  return page;
}

export function toolFrame(page: Page): Frame {
  const frame = page.frame('contentframe');
  if (!frame) throw new Error('Expected the activity’s page to frame the tool.');
  return frame;
}

/** Makes a site's own storage fail as in browsers that forbid it to that site altogether. */
export async function denyStorage(context: BrowserContext, host: string): Promise<void> {
  await context.addInitScript((denied) => {
    if (location.hostname !== denied) return;
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }, host);
}

/** The launches that a browser posts to the tool, as they go out. */
export function watchLaunches(context: BrowserContext, { url }: FramedTool): Request[] {
  const seen: Request[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url() === `${url}/lti/launch`) seen.push(request);
  });
  return seen;
}
