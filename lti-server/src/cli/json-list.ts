import type { Writable } from 'node:stream';

/**
 * Writes values as JSON one by one: a single one as itself, several as an array. Only the first is
 * held back, so that a list of any length costs no memory; where none follows, nothing is written
 * before the end.
 */
export class JsonList {
  private first: string | null = null;
  private count = 0;

  constructor(private readonly stdout: Writable) {}

  add(value: unknown): void {
    this.count += 1;
    const text = JSON.stringify(value, null, 2);
    if (this.count === 1) this.first = text;
    else this.stdout.write(`${this.count === 2 ? `[\n${this.first},\n` : ',\n'}${text}`);
  }

  end(): void {
    if (this.count === 1) this.stdout.write(`${this.first}\n`);
    else if (this.count > 1) this.stdout.write('\n]\n');
  }
}
