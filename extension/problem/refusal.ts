import type { Problem, ProblemCode } from './problem.ts';

/** Something was not done, for a reason that has words. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, requestId: string | null = null) {
    super(`Blocmap: ${code}`);
    this.name = 'Refusal';
    this.problem = { code, requestId };
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}
