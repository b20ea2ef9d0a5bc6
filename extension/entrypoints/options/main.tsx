import browser from 'webextension-polyfill';
import { OptionsForm } from '../../features/connection/options-form.tsx';
import { connectionTexts } from '../../features/connection/texts.ts';
import { send } from '../../messaging/send.ts';
import { drawPage } from '../../ui/extension-page.tsx';

const title = { fr: connectionTexts.fr.optionsTitle, en: connectionTexts.en.optionsTitle };

drawPage(title, (language) => (
  <OptionsForm
    language={language}
    send={send}
    request={(origins) => browser.permissions.request({ origins })}
  />
));
