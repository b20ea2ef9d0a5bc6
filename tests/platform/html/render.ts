import type { Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** Sends a whole page. */
export function sendPage(response: Response, page: VNode, status = 200): void {
  response
    .status(status)
    .type('html')
    .send(`<!DOCTYPE html>${render(page)}`);
}

/** Sends a piece of a page, for a script to put in place. */
export function sendFragment(response: Response, fragment: VNode): void {
  response.type('html').send(render(fragment));
}
