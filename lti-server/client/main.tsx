import { render } from 'preact';
import { ExpiredPage, LivePage } from './app/index.ts';
import { listenForExtension } from './features/pairing/index.ts';
import { LocaleProvider } from './i18n/index.ts';
import { openPage } from './session/index.ts';

listenForExtension();
start();

function start(): void {
  const root = document.getElementById('app');
  if (root === null) return;
  const { locale, base, session } = openPage();
  document.documentElement.lang = locale;
  render(
    <LocaleProvider value={locale}>
      {session === null ? <ExpiredPage /> : <LivePage base={base} session={session} />}
    </LocaleProvider>,
    root,
  );
}
