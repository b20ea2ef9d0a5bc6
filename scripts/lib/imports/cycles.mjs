import { packages } from './packages.mjs';

/**
 * Cycles between folders. A folder is a noun of the domain: when two know each other, neither can
 * be understood, moved or tested alone. Each folder is looked at on its own level, where every
 * subfolder is one thing, with all it holds, and every file beside them is one thing.
 * @param {string} name  a package
 * @param {import('./packages.mjs').Import[]} imports
 * @returns {string[]} one text for each cycle, with an import for each step of it
 */
export function folderCycles(name, imports) {
  const { base } = packages[name];
  const levels = new Map();
  for (const found of imports) {
    const step = isTest(found.from) ? undefined : stepBetween(base, found.from, found.to);
    if (!step) continue;
    if (!levels.has(step.level)) levels.set(step.level, new Map());
    const graph = levels.get(step.level);
    if (!graph.has(step.from)) graph.set(step.from, new Map());
    if (!graph.get(step.from).has(step.to)) graph.get(step.from).set(step.to, found);
  }
  return [...levels.values()].flatMap(cyclesOf);
}

function cyclesOf(graph) {
  const seen = new Set();
  const cycles = [];
  for (const start of [...graph.keys()].toSorted()) {
    const cycle = seen.has(start) ? undefined : shortestCycle(graph, start);
    if (!cycle) continue;
    for (const node of cycle) seen.add(node);
    cycles.push(describe(graph, cycle));
  }
  return cycles;
}

/** Tests may use whatever they need: nothing depends on them. */
export function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

/** The folder that holds both files, and the two things in it that the import ties together. */
function stepBetween(base, from, to) {
  if (!to.startsWith(`${base}/`)) return undefined;
  const [a, b] = [from.split('/'), to.split('/')];
  const depth = a.findIndex((part, index) => part !== b[index]);
  const isInside = depth >= 0 && depth < b.length;
  // Two files of one folder: cycles between files are the linter's business.
  if (!isInside || (depth === a.length - 1 && depth === b.length - 1)) return undefined;
  const until = (parts) => parts.slice(0, depth + 1).join('/');
  return { level: a.slice(0, depth).join('/'), from: until(a), to: until(b) };
}

/** Breadth first, so that the report shows the fewest steps that close the circle. */
function shortestCycle(graph, start) {
  const queue = [[start]];
  const visited = new Set();
  for (const walk of queue) {
    for (const next of graph.get(walk.at(-1))?.keys() ?? []) {
      if (next === start) return walk;
      if (visited.has(next)) continue;
      visited.add(next);
      queue.push([...walk, next]);
    }
  }
  return undefined;
}

function describe(graph, cycle) {
  const steps = cycle.map((folder, index) => {
    const { from, line, to } = graph.get(folder).get(cycle[(index + 1) % cycle.length]);
    return `    ${from}:${line} → ${to}`;
  });
  return [[...cycle, cycle[0]].join(' → '), ...steps].join('\n');
}
