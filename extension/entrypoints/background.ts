import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { Connecting } from '../connection/connecting.ts';
import { Connections } from '../connection/connections.ts';
import { Registration } from '../connection/registration.ts';
import { Copies } from '../course/copies.ts';
import { Courses } from '../course/courses.ts';
import { REOPEN } from '../messaging/reopen.ts';
import { Router } from '../messaging/router.ts';
import { Pairings } from '../pairing/pairings.ts';
import { openSecrets } from '../storage/secrets.ts';
import { Sessions } from '../tool/session.ts';

export default defineBackground(() => {
  const { local, session } = browser.storage;
  const connections = new Connections(local);
  const copies = new Copies(session);
  const sessions = new Sessions({
    connections,
    session,
    secrets: openSecrets(),
    forgetCourses: (id) => copies.forget(id),
  });
  const pairings = new Pairings({ connections, session, sessions });
  const registration = new Registration(browser);
  const connecting = new Connecting({
    connections,
    pairings,
    permissions: browser.permissions,
    registration,
    session,
  });
  const router = new Router({
    connections,
    connecting,
    courses: new Courses(sessions, copies),
    pairings,
    self: { id: browser.runtime.id, pages: browser.runtime.getURL('') },
    loadDetails: async ({ tabId, frameId }) => {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/details.js'],
      });
    },
    reopenPage: async (tabId) => {
      // A tool in a window of its own has no Moodle page around it to hear this.
      await browser.tabs.sendMessage(tabId, REOPEN, { frameId: 0 }).catch(() => undefined);
    },
  });
  const reconcile = (): void => {
    // Without the permission there is nothing to register: the options page says so.
    connecting.reconcile().catch(() => connecting.note('permission-missing'));
  };

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    router.handle(message, sender),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    reconcile();
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
  browser.runtime.onStartup.addListener(reconcile);
  browser.permissions.onAdded.addListener(reconcile);
  browser.permissions.onRemoved.addListener(reconcile);
});
