import type { Certification } from '../../../certification/index.ts';
import type { RegisterProblem } from '../report/index.ts';
import type { RegisterHead } from './head.ts';
import type { RegisterLimits } from './limits.ts';

export interface RegisterXmlOptions {
  /** Whether the fiche is to be read: only then does it cost more than a glance. */
  wanted: (head: RegisterHead) => boolean;
  /** Every fiche that has a number, before it is read. */
  onHead?: (head: RegisterHead) => void;
  /** A wanted fiche. One that names others by technical ids may come after later ones. */
  onCertification: (certification: Certification) => void;
  /** A fiche that could not be read; the reader goes on with the next. */
  onProblem?: (problem: RegisterProblem) => void;
  limits?: Partial<RegisterLimits>;
}

export interface RegisterProgress {
  /** Bytes taken in; characters where text was given. */
  size: number;
  /** Fiches passed, wanted or not. */
  fiches: number;
}

export interface RegisterReport extends RegisterProgress {
  certifications: number;
  problems: number;
}

export interface RegisterXmlReader {
  readonly progress: RegisterProgress;
  /**
   * The next piece of the file, cut anywhere. Bytes are decoded as the file declares.
   * @throws RegisterFormatError where the file is no export or damaged; nothing more can be read
   */
  write: (chunk: string | Uint8Array) => void;
  /** @throws RegisterFormatError where the file is not at its end, or holds no fiche */
  end: () => RegisterReport;
}
