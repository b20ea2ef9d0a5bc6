import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.1 A and AA, which RGAA 4.1 follows; axe adds its own best practices on top. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** CSS selectors of the parts to look at; the whole document when left out. */
  include?: string[];
  /** CSS selectors of parts that are not ours. */
  exclude?: string[];
  /** Rules to leave out, each with the reason why. */
  except?: Record<string, string>;
}

/** What axe-core finds wrong in one document; shadow roots are seen, iframes are not. */
export async function axeViolations(
  document: Page | Frame,
  options: AxeOptions = {},
): Promise<Result[]> {
  // Evaluated by the browser's debugger, so that the page's own content policy can stay strict.
  await document.evaluate(`if (!window.axe) { ${source} }`);
  const context = {
    ...(options.include && { include: options.include.map((selector) => [selector]) }),
    ...(options.exclude && { exclude: options.exclude.map((selector) => [selector]) }),
  };
  const run: RunOptions = {
    runOnly: standard,
    resultTypes: ['violations'],
    iframes: false,
    rules: {
      // Only in WCAG 2.2, but the project promises targets of 24 px.
      'target-size': { enabled: true },
      ...Object.fromEntries(
        Object.keys(options.except ?? {}).map((rule) => [rule, { enabled: false }]),
      ),
    },
  };
  const results = await document.evaluate(
    ([where, how]) =>
      (globalThis as unknown as AxeWindow).axe.run(
        Object.keys(where).length > 0 ? where : globalThis.document,
        how,
      ),
    [context, run] as const,
  );
  return results.violations;
}

interface AxeWindow {
  axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
}

/**
 * Fails with one readable line for each element that breaks a rule.
 * @param document  a page, or the frame that holds our part of one
 */
export async function expectNoAxeViolations(
  document: Page | Frame,
  options: AxeOptions = {},
): Promise<void> {
  const faults = (await axeViolations(document, options)).flatMap(describeViolation);
  if (faults.length > 0) expect.fail(`${document.url()} is not accessible:\n${faults.join('\n')}`);
}

function describeViolation({ id, help, nodes, impact }: Result): string[] {
  return nodes.map(
    (node) => `${id} (${impact ?? 'minor'}): ${help} — ${node.target.join(' ')} — ${node.html}`,
  );
}
