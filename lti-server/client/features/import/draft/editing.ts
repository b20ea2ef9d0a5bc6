import type { DateField } from './places.ts';

/** What is being corrected in a dialog, and the doubt that it answers. */
export type Editing = { readonly settles: string[] } & (
  | { readonly kind: 'competence'; readonly id: string }
  | { readonly kind: 'new-competence'; readonly block: string }
  | { readonly kind: 'block'; readonly block: string }
  | { readonly kind: 'evaluation'; readonly block: string; readonly pathway: 'P1' | 'P2' | 'P3' }
  | { readonly kind: 'title' }
  | { readonly kind: 'date'; readonly date: DateField }
);
