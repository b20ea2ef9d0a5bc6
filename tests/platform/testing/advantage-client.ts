import type { Platform } from '../platform.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { ALL_SCOPES } from '../state/tools.ts';
import { startPlatform } from '../platform.ts';
import type { PlatformOptions } from '../config.ts';
import { startToolDouble, type ToolDouble } from './tool-double.ts';

export interface ServiceRequest {
  readonly method?: string;
  readonly accept?: string;
  readonly type?: string;
  readonly body?: unknown;
  readonly token?: string | null;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A platform with a registered tool that holds a token of every scope. */
export interface Advantage {
  readonly platform: Platform;
  readonly tool: ToolDouble;
  readonly registered: RegisteredTool;
  call(url: string, request?: ServiceRequest): Promise<ServiceAnswer>;
  close(): Promise<void>;
}

export async function startAdvantage(options: PlatformOptions = {}): Promise<Advantage> {
  const [platform, tool] = await Promise.all([startPlatform(options), startToolDouble()]);
  const registered = await tool.register(platform);
  const token = await tool.accessToken(registered, ALL_SCOPES);
  return {
    platform,
    tool,
    registered,
    async call(url, request = {}) {
      const bearer = request.token === undefined ? token : request.token;
      const response = await fetch(new URL(url, platform.issuer), {
        method: request.method ?? 'GET',
        headers: {
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...(request.accept === undefined ? {} : { accept: request.accept }),
          ...(request.type === undefined ? {} : { 'content-type': request.type }),
        },
        ...(request.body === undefined
          ? {}
          : {
              body: typeof request.body === 'string' ? request.body : JSON.stringify(request.body),
            }),
      });
      const text = await response.text();
      let json: unknown = null;
      try {
        json = JSON.parse(text);
      } catch {
        // An empty or broken answer: the test looks at the text.
      }
      return { status: response.status, headers: response.headers, text, json };
    },
    async close() {
      await Promise.all([platform.close(), tool.close()]);
    },
  };
}
