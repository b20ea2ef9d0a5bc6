import type { Locale } from '../ui/define-texts.ts';
import { toolUrls } from '../lti/urls.ts';
import { cliTexts } from './texts.ts';

/** What a platform's administrator enters to know the tool, by the names of LTI. */
export function toolValues(publicUrl: string) {
  const urls = toolUrls(publicUrl);
  return {
    toolUrl: urls.launch,
    keysetUrl: urls.keys,
    loginUrl: urls.login,
    redirectUris: [urls.launch],
    deepLinkingUrl: urls.launch,
  };
}

/** The same, as Moodle's form names and orders it. */
export function printToolValues(publicUrl: string, language: Locale): string {
  const texts = cliTexts[language];
  const values = toolValues(publicUrl);
  const lines = [
    [texts.toolUrl, values.toolUrl],
    [texts.ltiVersion, 'LTI 1.3'],
    [texts.keyType, texts.keyTypeValue],
    [texts.keysetUrl, values.keysetUrl],
    [texts.loginUrl, values.loginUrl],
    [texts.redirectUrl, values.redirectUris.join(', ')],
  ];
  const width = Math.max(...lines.map(([name = '']) => name.length));
  return [
    texts.enterInMoodle,
    ...lines.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`),
    `  ${texts.deepLinking}`,
    `  ${texts.services}`,
    '',
  ].join('\n');
}
