import type { Response } from 'express';

/**
 * Answers JSON under a media type of its own. The body goes as bytes: Node would write the headers of a
 * text body in UTF-8, and Moodle's Link header is not ASCII.
 */
export function sendJson(response: Response, mediaType: string, value: unknown): void {
  response.type(mediaType).send(Buffer.from(JSON.stringify(value)));
}
