import type { Texts } from '../../ui/texts.ts';

interface NoticeTexts {
  /** What stands in the bar's place: a copy. `when` is a local date and time. */
  copyOf(when: string): string;
  retry: string;
  hide: string;
  support(requestId: string): string;
}

export const noticeTexts: Texts<NoticeTexts> = {
  fr: {
    copyOf: (when) =>
      `Copie du ${when} : l’outil ne répond pas, rien ne peut être modifié pour l’instant.`,
    retry: 'Réessayer',
    hide: 'Masquer ce message',
    support: (requestId) => `Code pour l’assistance : ${requestId}`,
  },
  en: {
    copyOf: (when) => `Copy of ${when}: the tool does not answer, nothing can be changed for now.`,
    retry: 'Try again',
    hide: 'Hide this message',
    support: (requestId) => `Support code: ${requestId}`,
  },
};
