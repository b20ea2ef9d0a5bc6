import { randomBytes } from 'node:crypto';
import { removeLineItem } from './gradebook.ts';
import type { Tool } from './model.ts';
import { nextId, type State } from './state.ts';

export const AGS_SCOPES = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  lineItemRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  resultRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
} as const;
export const NRPS_SCOPE =
  'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
export const ALL_SCOPES: readonly string[] = [...Object.values(AGS_SCOPES), NRPS_SCOPE];

export type NewTool = Omit<Tool, 'id' | 'clientId'> & { readonly clientId?: string };

/** Fifteen letters and digits, as Moodle makes them. */
function newClientId(): string {
  return randomBytes(24)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 15)
    .padEnd(15, '0');
}

/** Adds a tool, or replaces the one that has the same client id: its deployment stays. */
export function saveTool(state: State, tool: NewTool): Tool {
  const { tools } = state.data;
  const known = tools.find((candidate) => candidate.clientId === tool.clientId);
  const saved: Tool = {
    ...tool,
    id: known?.id ?? nextId(tools),
    clientId: tool.clientId ?? newClientId(),
  };
  if (known) tools[tools.indexOf(known)] = saved;
  else tools.push(saved);
  state.changed();
  return saved;
}

export function findTool(state: State, clientId: string): Tool | null {
  return state.data.tools.find((tool) => tool.clientId === clientId) ?? null;
}

export function findToolById(state: State, id: number): Tool | null {
  return state.data.tools.find((tool) => tool.id === id) ?? null;
}

export function deploymentIdOf(tool: Tool): string {
  return String(tool.id);
}

/** @throws Error for a client id nobody has. */
export function activateTool(state: State, clientId: string): Tool {
  const tool = findTool(state, clientId);
  if (!tool) throw new Error(`Expected the client id of a registered tool, got "${clientId}".`);
  tool.state = 'active';
  state.changed();
  return tool;
}

/** The tool goes, with its columns; its links stay in the courses and say that it is gone. */
export function removeTool(state: State, clientId: string): void {
  const { data } = state;
  for (const item of data.lineItems.filter((each) => each.clientId === clientId)) {
    removeLineItem(state, item.id);
  }
  data.tools = data.tools.filter((tool) => tool.clientId !== clientId);
  state.changed();
}
