/** `/` and `/connect`: open to everybody, because nothing in them is a secret. */
import { Router, type Request, type RequestHandler } from 'express';
import type { AppContext } from '../../../context.ts';
import { requestLocale } from '../../../http/index.ts';
import { toolDescription } from '../../../lti/registration/texts.ts';
import { copyScript } from './copy-script.ts';
import { CONNECT_PATH, COPY_SCRIPT_PATH, renderConnect, renderFront } from './page.tsx';
import { CANVAS_PATH, canvasConfiguration } from './values.ts';

/** The language that the address asks for, else the browser's. */
function localeOf(request: Request): 'fr' | 'en' {
  const { lang } = request.query;
  return lang === 'fr' || lang === 'en' ? lang : requestLocale(request);
}

export function connectRouter({ config }: AppContext): Router {
  const { publicUrl } = config;
  const base = new URL(publicUrl).pathname.replace(/\/+$/, '');
  const page =
    (render: typeof renderConnect): RequestHandler =>
    (request, response) => {
      response.vary('Accept-Language');
      response.setHeader('Cache-Control', 'no-cache');
      response.type('html').send(render({ locale: localeOf(request), base, publicUrl }));
    };
  return Router()
    .get('/', page(renderFront))
    .get(CONNECT_PATH, page(renderConnect))
    .get(CANVAS_PATH, (request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=300');
      response.json(canvasConfiguration(publicUrl, toolDescription[localeOf(request)]));
    })
    .get(COPY_SCRIPT_PATH, (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=3600');
      response.type('js').send(copyScript);
    });
}
