import { render } from 'preact';
import { App, ExpiredPage } from './app/index.ts';
import { ApiProvider, createApi, ResourceCache } from './api/index.ts';
import { listenForExtension } from './features/pairing/index.ts';
import { LocaleProvider } from './i18n/index.ts';
import { forgetSession, LaunchProvider, openPage } from './session/index.ts';

listenForExtension();
start();

function start(): void {
  const root = document.getElementById('app');
  if (root === null) return;
  const { locale, base, session } = openPage();
  document.documentElement.lang = locale;
  const stop = (): void => {
    if (session !== null) forgetSession(session.id);
    render(
      <LocaleProvider value={locale}>
        <ExpiredPage />
      </LocaleProvider>,
      root,
    );
  };
  if (session === null) {
    stop();
    return;
  }
  const api = createApi({ base, token: session.token, locale, onExpired: stop });
  render(
    <LocaleProvider value={locale}>
      <ApiProvider value={{ api, cache: new ResourceCache(api) }}>
        <LaunchProvider value={session.launch}>
          <App sessionId={session.id} />
        </LaunchProvider>
      </ApiProvider>
    </LocaleProvider>,
    root,
  );
}
