/** Why a launch was refused and what to do, for the person who sees the page. */
import { english } from './texts.en.ts';
import { french } from './texts.fr.ts';

export const refusalTexts = { fr: french, en: english } as const;
