/**
 * Reads the XML export of the register, V4.1 or V2, piece by piece and in constant memory: several
 * hundred megabytes, of which most people want one fiche.
 */
import { RegisterFormatError, type RegisterProblem } from '../report/index.ts';
import { readCertification } from './certification.ts';
import { XmlDecoder } from './decoder.ts';
import { Delivery } from './delivery.ts';
import { parseElement, XmlFault } from './element.ts';
import type { FoundFiche } from './fiche-span.ts';
import { type FicheHead, readHead } from './head.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readLinkNames } from './links.ts';
import type {
  RegisterProgress,
  RegisterReport,
  RegisterXmlOptions,
  RegisterXmlReader,
} from './options.ts';
import { FicheScanner } from './scanner.ts';

/**
 * A reader to push a file into. Only tags are checked in fiches that nobody wants: what else may
 * be wrong with them is not noticed.
 */
export function createRegisterXmlReader(options: RegisterXmlOptions): RegisterXmlReader {
  return new Reader(options);
}

/** Pieces smaller than this are gathered: looking at each would cost more than reading it. */
const SMALL = 32_768;
/** Larger ones are cut, so that no copy of a whole file is ever made. */
const LARGE = 1_048_576;

class Reader implements RegisterXmlReader {
  private readonly decoder = new XmlDecoder();
  private readonly scanner: FicheScanner;
  private readonly delivery: Delivery;
  private gathered: string[] = [];
  private gatheredLength = 0;
  private failure: Error | null = null;
  private readonly codes = new Set<string>();
  private readonly codesById = new Map<string, string>();
  private readonly report: RegisterReport = { size: 0, fiches: 0, certifications: 0, problems: 0 };

  constructor(private readonly options: RegisterXmlOptions) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.scanner = new FicheScanner(limits, (fiche) => this.take(fiche));
    this.delivery = new Delivery(
      this.codesById,
      (certification) => {
        this.report.certifications += 1;
        options.onCertification(certification);
      },
      (problem) => this.tell(problem),
    );
  }

  get progress(): RegisterProgress {
    return { size: this.report.size, fiches: this.report.fiches };
  }

  write(chunk: string | Uint8Array): void {
    this.guard(() => {
      for (let at = 0; at < chunk.length; at += LARGE) {
        const end = Math.min(at + LARGE, chunk.length);
        this.report.size += end - at;
        this.gather(
          typeof chunk === 'string'
            ? chunk.slice(at, end)
            : this.decoder.decode(chunk.subarray(at, end)),
        );
      }
    });
  }

  end(): RegisterReport {
    return this.guard(() => {
      this.gather(this.decoder.end());
      this.flush();
      this.scanner.end();
      if (this.report.fiches === 0) {
        const expected = 'at least one FICHE';
        const { line } = this.scanner;
        throw new RegisterFormatError({ reason: 'empty', expected, found: 'none', line });
      }
      this.delivery.end();
      return { ...this.report };
    });
  }

  /** What failed once stays failed: a half-read file must not look like a whole one. */
  private guard<T>(work: () => T): T {
    if (this.failure !== null) throw this.failure;
    try {
      return work();
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error('Failed before.', { cause: error });
      throw error;
    }
  }

  private gather(text: string): void {
    this.gathered.push(text);
    this.gatheredLength += text.length;
    if (this.gatheredLength >= SMALL) this.flush();
  }

  private flush(): void {
    const text = this.gathered.join('');
    this.gathered = [];
    this.gatheredLength = 0;
    this.scanner.push(text);
  }

  private take(fiche: FoundFiche): void {
    this.report.fiches += 1;
    const head = readHead(fiche);
    if (head === null) {
      const message = 'expected a number such as RNCP35698 in NUMERO_FICHE';
      this.tell({ code: 'fiche-without-code', message, fiche: null, file: null, line: fiche.line });
      return;
    }
    this.note(head, fiche.line);
    const { technicalId: _, ...shown } = head;
    this.options.onHead?.(shown);
    if (this.options.wanted(shown)) this.read(fiche, head.code);
  }

  private note({ code, technicalId }: FicheHead, line: number): void {
    if (technicalId !== null) this.codesById.set(technicalId, code);
    if (this.codes.has(code)) {
      const message = 'expected each number once in the file';
      this.tell({ code: 'fiche-duplicate', message, fiche: code, file: null, line });
    }
    this.codes.add(code);
  }

  private read({ text, line }: FoundFiche, code: string): void {
    let fiche;
    try {
      fiche = parseElement(text);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      const message = `expected well-formed XML inside the fiche; at ${error.message}`;
      this.tell({ code: 'fiche-unreadable', message, fiche: code, file: null, line });
      return;
    }
    const links = readLinkNames(fiche);
    this.delivery.take({ ...readCertification(fiche, code, text), links, line });
  }

  private tell(problem: RegisterProblem): void {
    this.report.problems += 1;
    this.options.onProblem?.(problem);
  }
}
