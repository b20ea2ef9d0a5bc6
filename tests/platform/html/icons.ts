import { Router } from 'express';
import { PURPOSES, type Purpose } from '../state/module-types.ts';

/** Colours by purpose; the drawing is the same, since the name beside it says the type. */
const COLOURS: Readonly<Record<Purpose, string>> = {
  administration: '#5d63f6',
  assessment: '#b0217c',
  collaboration: '#8b6a00',
  communication: '#0b7a75',
  content: '#0a6f80',
  interactivecontent: '#8b3fb0',
  other: '#495057',
};

const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="3" y="3" width="18" height="18" rx="4" fill="none" stroke="${colour}" stroke-width="2"/><path d="M8 9h8M8 12h8M8 15h5" stroke="${colour}" stroke-width="2" stroke-linecap="round"/></svg>`;

/** `/theme/icons/<type>.svg` */
export function icons(): Router {
  const router = Router();
  for (const [type, purpose] of Object.entries({ ...PURPOSES, other: 'other' as const })) {
    router.get(`/theme/icons/${type}.svg`, (_request, response) => {
      response
        .set('Cache-Control', 'max-age=3600')
        .type('image/svg+xml')
        .send(svg(COLOURS[purpose]));
    });
  }
  return router;
}
