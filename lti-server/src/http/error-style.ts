import type { RequestHandler } from 'express';

/** The look of error pages; held here so that it is there even when the client bundle is not. */
const css = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:38rem;margin:3rem auto;padding:0 1rem}
h1{font-size:1.375rem;line-height:1.3}
code{font-family:ui-monospace,monospace}
`;

export const errorStyle: RequestHandler = (_request, response) => {
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.type('css').send(css);
};
