/** The keyword of an achievement that need not be earned. */
export const OPTIONAL_TAG = 'bloc facultatif';
