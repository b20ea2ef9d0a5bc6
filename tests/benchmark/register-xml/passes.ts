/** One way through an export, in a process of its own, so that its memory can be told. */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { createRegisterXmlReader } from '@blocmap/shared/rncp';

/**
 * - `plain` the same SAX parser that reads the wanted fiches, over the whole file, with handlers
 *   that do nothing
 * - a number: this reader, with so many of a hundred fiches wanted
 */
export type Pass = 'plain' | number;

export interface PassResult {
  megabytes: number;
  ms: number;
  /** Processor time of all threads, the garbage collector's included. */
  cpuMs: number;
  /** The process's largest resident size, Node itself included, in MB. */
  memory: number;
  /** Fiches read whole, or elements met. */
  found: number;
}

const CHUNK = 65_536;

export async function takePass(pass: Pass, file: string): Promise<PassResult> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { bytes, found } = await (pass === 'plain' ? readPlainly(file) : readWanted(file, pass));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const memory = process.resourceUsage().maxRSS / 1024;
  return { megabytes: bytes / 1e6, ms, cpuMs: (user + system) / 1000, memory, found };
}

async function readPlainly(file: string): Promise<{ bytes: number; found: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ position: false });
  let [bytes, found] = [0, 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    found += 1;
  });
  for (const event of ['closetag', 'text', 'cdata'] as const) parser.on(event, () => {});
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
  return { bytes, found };
}

async function readWanted(
  file: string,
  percent: number,
): Promise<{ bytes: number; found: number }> {
  let fiches = 0;
  const reader = createRegisterXmlReader({
    wanted: () => {
      fiches += 1;
      return fiches % 100 < percent;
    },
    onCertification: () => {},
    onProblem: ({ message, fiche }) => {
      throw new Error(`Expected a sound export: ${fiche}, ${message}`);
    },
  });
  for await (const chunk of chunksOf(file)) reader.write(chunk);
  const { size, certifications } = reader.end();
  return { bytes: size, found: percent === 0 ? fiches : certifications };
}

function chunksOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: CHUNK });
}
