import type { Texts } from '../../ui/texts.ts';

/** Why a pairing failed, as the tool's page prints it: short, without a capital or a full stop. */
export type PairingWords =
  | 'wrong-platform'
  | 'code-refused'
  | 'pairing-lost'
  | 'tool-unreachable'
  | 'forbidden'
  | 'other';

export const pairingTexts: Texts<Record<PairingWords, string>> = {
  fr: {
    'wrong-platform': 'les options de l’extension désignent un autre Moodle',
    'code-refused': 'le code a expiré ou a déjà servi',
    'pairing-lost': 'la demande a été interrompue',
    'tool-unreachable': 'l’extension ne joint pas l’outil',
    forbidden: 'l’adresse de cet outil n’est pas dans les options de l’extension',
    other: 'erreur de l’extension',
  },
  en: {
    'wrong-platform': 'the extension’s options name another Moodle',
    'code-refused': 'the code has expired or was used already',
    'pairing-lost': 'the request was interrupted',
    'tool-unreachable': 'the extension cannot reach the tool',
    forbidden: 'this tool’s address is not in the extension’s options',
    other: 'a fault in the extension',
  },
};
