import browser from 'webextension-polyfill';
import { Popup } from '../../features/connection/popup.tsx';
import { connectionTexts } from '../../features/connection/texts.ts';
import { send } from '../../messaging/send.ts';
import { drawPage } from '../../ui/extension-page.tsx';

const title = { fr: connectionTexts.fr.popupTitle, en: connectionTexts.en.popupTitle };

drawPage(title, (language) => (
  <Popup
    language={language}
    send={send}
    openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
  />
));
