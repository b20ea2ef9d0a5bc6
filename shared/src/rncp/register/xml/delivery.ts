import type { Certification } from '../../../certification/index.ts';
import type { RegisterProblem, RegisterWarnings } from '../report/index.ts';
import { validate } from '../validate.ts';
import { type LinkNames, needsLookup, resolveLinks } from './links.ts';

/** A wanted fiche, read but for the other fiches that it names. */
export interface Draft {
  certification: Certification;
  warnings: RegisterWarnings;
  links: LinkNames;
  /** The file's line on which it begins. */
  line: number;
}

/** Fiches that may wait for others at a time; beyond, the oldest goes without. */
const MAX_WAITING = 200;

/** Hands out what was read; a fiche that names a later one by its technical id waits for it. */
export class Delivery {
  private readonly waiting: Draft[] = [];

  /** @param codesById codes by the export's own ids, as far as fiches have been passed */
  constructor(
    private readonly codesById: ReadonlyMap<string, string>,
    private readonly onCertification: (certification: Certification) => void,
    private readonly onProblem: (problem: RegisterProblem) => void,
  ) {}

  take(draft: Draft): void {
    if (!needsLookup(draft.links, this.codesById)) {
      this.deliver(draft);
      return;
    }
    this.waiting.push(draft);
    const oldest = this.waiting.length > MAX_WAITING ? this.waiting.shift() : undefined;
    if (oldest !== undefined) this.deliver(oldest);
  }

  /** No more fiches will come. */
  end(): void {
    for (const draft of this.waiting.splice(0)) this.deliver(draft);
  }

  private deliver({ certification, warnings, links, line }: Draft): void {
    const linked = resolveLinks(links, this.codesById, warnings);
    const result = validate({ ...certification, ...linked, warnings: warnings.all() });
    if (typeof result !== 'string') {
      this.onCertification(result);
      return;
    }
    const at = { fiche: certification.code, file: null, line };
    this.onProblem({ code: 'fiche-invalid', message: result, ...at });
  }
}
