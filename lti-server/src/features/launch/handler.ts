import type { Request, Response } from 'express';
import type { AppContext } from '../../context.ts';
import {
  answerError,
  contentSecurityPolicy,
  describeError,
  originOf,
  requestId,
  ToolError,
  type PlatformOrigins,
} from '../../http/index.ts';
import type { Launch } from '../../lti/port.ts';
import { createLaunchRecorder, isPersonal, type OpenedLaunch } from './record.ts';

/** Makes the whole HTML document that answers a launch. */
export type LaunchPage = (opened: OpenedLaunch) => string;

/** Answers a verified launch with the tool's page and its session; a person without an id with why not. */
export function launchHandler(context: AppContext, origins: PlatformOrigins, page: LaunchPage) {
  const record = createLaunchRecorder(context);
  return async (launch: Launch, request: Request, response: Response): Promise<void> => {
    response.locals['locale'] = launch.locale;
    if (!isPersonal(launch)) {
      answerError(
        request,
        response,
        new ToolError('forbidden', { text: 'anonymous-launch' }),
        'html',
      );
      return;
    }
    try {
      const opened = await record(launch);
      const returnOrigin = originOf(launch.deepLinking?.returnUrl ?? '');
      const known = await origins(launch.platformId);
      // The deep-linking answer goes where the verified launch says, which may be another origin.
      const targets = [...new Set([...known, ...(returnOrigin === null ? [] : [returnOrigin])])];
      response.setHeader('Content-Security-Policy', contentSecurityPolicy(known, targets));
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(page(opened));
    } catch (error) {
      context.log.error({ requestId: requestId(response), problem: describeError(error) });
      answerError(request, response, new ToolError('internal'), 'html');
    }
  };
}
