import type { Scripting, Tabs } from 'webextension-polyfill';
import { patternFor } from './address.ts';
import type { Connection } from './connections.ts';

type Script = Scripting.RegisteredContentScript & { matches: string[]; js: string[] };

const PREFIX = 'blocmap-';

/**
 * The scripts that one connection wants: on the Moodle's course pages, and on the tool's own origin
 * in every frame, because a launch opens the tool in one.
 */
export function scriptsOf({ id, moodle, tool }: Connection): Script[] {
  const course = ['course/view.php*', 'course/section.php*', 'mod/*/view.php*'];
  return [
    {
      id: `${PREFIX}course-${id}`,
      js: ['content-scripts/course.js'],
      matches: course.map((rest) => patternFor(moodle, rest)),
      runAt: 'document_idle',
      allFrames: false,
    },
    {
      id: `${PREFIX}pairing-${id}`,
      js: ['content-scripts/pairing.js'],
      matches: [patternFor(tool, '*')],
      runAt: 'document_idle',
      allFrames: true,
    },
  ];
}

interface Browser {
  scripting: Pick<
    Scripting.Static,
    | 'getRegisteredContentScripts'
    | 'registerContentScripts'
    | 'unregisterContentScripts'
    | 'executeScript'
  >;
  tabs: Pick<Tabs.Static, 'query'>;
}

/** Keeps the browser's list of scripts as the connections say. Changes are made one at a time. */
export class Registration {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly browser: Browser) {}

  /**
   * After a restart, an update of the extension, or a change of addresses or permissions.
   *
   * @param connections those whose origins the browser grants
   */
  reconcile(connections: readonly Connection[]): Promise<void> {
    const next = this.#last.then(() => this.#reconcile(connections));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Puts the scripts into pages that are already open, so that nobody has to reload them. */
  async enterOpenPages(connection: Connection): Promise<void> {
    for (const { js, matches, allFrames } of scriptsOf(connection)) {
      for (const { id } of await this.browser.tabs.query({ url: matches })) {
        if (id === undefined) continue;
        const target = { tabId: id, allFrames: allFrames ?? false };
        // A tab may close meanwhile, or hold a frame of another origin: the others go on.
        await this.browser.scripting.executeScript({ target, files: js }).catch(() => undefined);
      }
    }
  }

  async #reconcile(connections: readonly Connection[]): Promise<void> {
    const { scripting } = this.browser;
    const wanted = connections.flatMap(scriptsOf);
    const registered = (await scripting.getRegisteredContentScripts()).filter(({ id }) =>
      id.startsWith(PREFIX),
    );
    const isSame = (script: Script): boolean =>
      registered.some(
        ({ id, matches }) => id === script.id && matches?.join() === script.matches.join(),
      );
    const stale = registered
      .map(({ id }) => id)
      .filter((id) => !wanted.some((script) => script.id === id && isSame(script)));
    const missing = wanted.filter((script) => !isSame(script));
    if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale });
    if (missing.length > 0) await scripting.registerContentScripts(missing);
  }
}
