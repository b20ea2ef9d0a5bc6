const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

export const CODE_LIFE_MS = 60 * SECOND;
export const SHORT_CODE_LIFE_MS = 10 * MINUTE;
export const ACCESS_LIFE_MS = 10 * MINUTE;
/** Renewed with every refresh: an extension that is used stays connected. */
export const REFRESH_LIFE_MS = 90 * DAY;

/** Wrong short codes in the life of one: from one network, and from all together. */
export const ATTEMPTS_PER_SOURCE = 5;
export const ATTEMPTS_IN_ALL = 1000;

/** Extensions that one person may have connected; the oldest makes room. */
export const MOST_CONNECTIONS = 20;
