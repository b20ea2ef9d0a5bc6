/** A fiche's PDF has some 100 kB and 13 pages; the longest ones ten times that. */
export const MAX_PDF_BYTES = 5 * 1024 * 1024;
export const MAX_PDF_PAGES = 150;
/** Letters of all pages together; the text of a fiche has some 40 000. */
export const MAX_PDF_LETTERS = 500_000;
/** Fewer letters than these are no fiche: a scanned one has none. */
export const MIN_PDF_LETTERS = 200;
/** Reading takes a second; a page made to take long is given up. */
export const MAX_PDF_MILLISECONDS = 20_000;
/** What a worker may take: its heap, and all that the process grows by while it works. */
export const MAX_HEAP_MEGABYTES = 256;
export const MAX_GROWTH_BYTES = 700 * 1024 * 1024;
