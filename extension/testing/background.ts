import { vi } from 'vitest';
import { Connections, type Connection } from '../connection/connections.ts';
import { Copies } from '../course/copies.ts';
import { Courses } from '../course/courses.ts';
import { Pairings } from '../pairing/pairings.ts';
import { Sessions } from '../tool/session.ts';
import { memoryArea } from './area.ts';
import { FakeTool } from './fake-tool.ts';
import { memorySecrets } from './secrets.ts';

export const FRAME = { tabId: 4, frameId: 7 };

/** The background's parts on a tool and storage in memory; `fetch` is stubbed. */
export function background() {
  const tool = new FakeTool();
  vi.stubGlobal('fetch', tool.fetch);
  const local = memoryArea();
  const session = memoryArea();
  const secrets = memorySecrets();
  const connections = new Connections(local);
  const copies = new Copies(session);
  const sessions = new Sessions({
    connections,
    session,
    secrets,
    forgetCourses: (id) => copies.forget(id),
  });
  const pairings = new Pairings({ connections, session, sessions });
  const courses = new Courses(sessions, copies);
  const connection: Connection = {
    id: 'one',
    moodle: 'https://moodle.example',
    tool: tool.address,
  };
  /** As if it had been paired in the past. */
  const pair = async (): Promise<void> => {
    await connections.save(connection);
    await sessions.keep(connection, tool.tokens());
    const since = '2026-03-01T08:00:00Z';
    await connections.setPaired('one', { since, platformName: 'Moodle', issuer: tool.issuer });
  };
  return {
    tool,
    local,
    session,
    secrets,
    connections,
    copies,
    sessions,
    pairings,
    courses,
    connection,
    pair,
  };
}
