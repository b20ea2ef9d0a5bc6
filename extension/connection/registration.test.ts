// @vitest-environment node
import type { Scripting } from 'webextension-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { Registration } from './registration.ts';

const connection = {
  id: 'one',
  moodle: 'https://ecole.example/moodle',
  tool: 'https://outil.example/blocmap',
};

type Script = Scripting.RegisteredContentScript;

let scripts: Script[];
const executeScript = vi.fn<(injection: object) => Promise<unknown[]>>(async () => []);
const browser = {
  scripting: {
    getRegisteredContentScripts: async () => scripts.map((script) => ({ ...script })),
    registerContentScripts: vi.fn<(added: Script[]) => Promise<void>>(async (added) => {
      for (const { id } of added) {
        if (scripts.some((script) => script.id === id)) throw new Error(`Duplicate script ${id}`);
      }
      scripts.push(...added);
    }),
    unregisterContentScripts: vi.fn<(filter: { ids: string[] }) => Promise<void>>(
      async ({ ids }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id));
      },
    ),
    executeScript,
  },
  tabs: { query: vi.fn<() => Promise<{ id: number }[]>>(async () => [{ id: 3 }, { id: 5 }]) },
};

beforeEach(() => {
  scripts = [];
  vi.clearAllMocks();
});

const registration = new Registration(
  browser as unknown as ConstructorParameters<typeof Registration>[0],
);

test('course pages of the Moodle, and every frame of the tool: nothing else', async () => {
  await registration.reconcile([connection]);
  expect(scripts).toMatchObject([
    {
      id: 'blocmap-course-one',
      js: ['content-scripts/course.js'],
      allFrames: false,
      matches: [
        'https://ecole.example/moodle/course/view.php*',
        'https://ecole.example/moodle/course/section.php*',
        'https://ecole.example/moodle/mod/*/view.php*',
      ],
    },
    {
      id: 'blocmap-pairing-one',
      js: ['content-scripts/pairing.js'],
      allFrames: true,
      matches: ['https://outil.example/blocmap/*'],
    },
  ]);
});

test('what is right is left alone, also when it is asked for many times at once', async () => {
  await Promise.all([1, 2, 3].map(() => registration.reconcile([connection])));
  expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
});

test('what is no longer wanted goes; what belongs to nobody here stays', async () => {
  await registration.reconcile([connection]);
  scripts.push({ id: 'another', matches: ['https://x.example/*'] });
  await registration.reconcile([]);
  expect(scripts.map(({ id }) => id)).toEqual(['another']);
});

test('another address replaces the scripts of the one before', async () => {
  await registration.reconcile([connection]);
  await registration.reconcile([{ ...connection, moodle: 'https://autre.example' }]);
  expect(scripts).toHaveLength(2);
  const course = scripts.find(({ id }) => id === 'blocmap-course-one');
  expect(course?.matches?.[0]).toBe('https://autre.example/course/view.php*');
});

test('a failure does not stop what comes after', async () => {
  browser.scripting.registerContentScripts.mockRejectedValueOnce(new Error('no permission'));
  await expect(registration.reconcile([connection])).rejects.toThrow('no permission');
  await registration.reconcile([connection]);
  expect(scripts).toHaveLength(2);
});

test('pages that are open get their scripts; one that has closed stops nobody', async () => {
  executeScript.mockRejectedValueOnce(new Error('No tab with id 3'));
  await registration.enterOpenPages(connection);
  expect(executeScript).toHaveBeenCalledTimes(4);
  expect(executeScript).toHaveBeenLastCalledWith({
    target: { tabId: 5, allFrames: true },
    files: ['content-scripts/pairing.js'],
  });
});
