import type { Locale } from '../ui/define-texts.ts';

/** The language of a command: what `--lang` says, else English where the environment asks for it, else French. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? args[args.indexOf('--lang') + 1];
  if (args.includes('--lang') || joined !== undefined) {
    if (asked === 'en' || asked === 'fr') return asked;
  }
  const wanted = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return wanted?.toLowerCase().startsWith('en') === true ? 'en' : 'fr';
}
