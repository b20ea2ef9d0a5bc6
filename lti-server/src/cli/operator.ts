/** Who did it, in the journal, where somebody did it from the command line: no person of the platform. */
export const OPERATOR = 'operator';
