import { DeepLinkRequest, DeepLinkResponse } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { DeepLinking } from './deep-linking.ts';

interface Needs {
  readonly deepLinking: DeepLinking;
}

export const deepLinkingEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'post',
    path: '/deep-linking',
    name: 'answerDeepLinking',
    summary: 'Signs the answer to a deep-linking launch, for the browser to post to the platform.',
    access: 'session',
    roles: 'Teachers, in a deep-linking launch',
    errors: ['forbidden', 'conflict'],
    body: DeepLinkRequest,
    response: DeepLinkResponse,
    handle: async ({ deepLinking }, { principal, body }) => ({
      body: await deepLinking.answer(principal, body),
    }),
  }),
];
