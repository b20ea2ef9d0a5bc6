import { z } from 'zod';
import { CallError } from '../http/call-error.ts';
import { call } from '../http/client.ts';
import type { ToolUrls } from '../urls.ts';
import type { Configuration } from './configuration.ts';
import { RegistrationProblem } from './problem.ts';
import { TOOL_CONFIGURATION, toolMetadata } from './tool-metadata.ts';

const Answer = z
  .object({
    client_id: z.string().min(1).max(255),
    scope: z.string().max(2000).catch(''),
    [TOOL_CONFIGURATION]: z
      .object({ deployment_id: z.coerce.string().min(1).max(255).nullish().catch(null) })
      .nullish()
      .catch(null),
  })
  .transform(({ client_id, scope, [TOOL_CONFIGURATION]: tool }) => ({
    clientId: client_id,
    scopes: scope.split(' ').filter((one) => one !== ''),
    /** Null where the platform deploys the tool later. */
    deploymentId: tool?.deployment_id ?? null,
  }));
/** What the platform gave the tool. */
export type Granted = z.infer<typeof Answer>;

/** @throws RegistrationProblem */
export async function registerWithPlatform(
  configuration: Configuration,
  token: string | null,
  tool: { readonly publicUrl: string; readonly urls: ToolUrls },
): Promise<Granted> {
  const answer = await call(configuration.registration_endpoint, {
    method: 'POST',
    publicOnly: true,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(toolMetadata(tool.publicUrl, tool.urls)),
  }).catch((error: unknown) => {
    if (error instanceof CallError)
      throw new RegistrationProblem('platform-refused', error.failure);
    throw error;
  });
  if (answer.status !== 200 && answer.status !== 201) {
    throw new RegistrationProblem('platform-refused', `HTTP ${answer.status}`);
  }
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    throw new RegistrationProblem('answer-unreadable', 'JSON');
  }
  const parsed = Answer.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RegistrationProblem('answer-unreadable', field);
}
