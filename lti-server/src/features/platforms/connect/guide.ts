/** What to enter where, for one product: the same shape in each language. */

/** A value of the tool's, under the name that the product's form gives it. */
export interface GuideValue {
  readonly label: string;
  readonly value: string;
}

export interface Guide {
  /** Also the place on the page: `#moodle`. */
  readonly id: 'moodle' | 'moodle-course' | 'canvas' | 'sakai' | 'blackboard' | 'other';
  readonly title: string;
  readonly who: string;
  readonly before: readonly string[];
  readonly values: readonly GuideValue[];
  readonly after: readonly string[];
}

/** The tool's addresses and the rest of what platforms ask for. */
export interface ToolValues {
  readonly name: string;
  readonly toolUrl: string;
  readonly loginUrl: string;
  readonly keysetUrl: string;
  readonly domain: string;
  readonly iconUrl: string;
  readonly canvasUrl: string;
  /** `name=value`, one a line. */
  readonly custom: string;
  readonly scopes: readonly string[];
}
