/** Signs by which lines of a block's two cells are known. */

/** An item has its bullet. */
export const BULLET = /^\s*[-–—·•*▪]/;
/** An item of the left cell is whole. */
export const ENDS_ITEM = /[.;]\s*(?:<\/\w+>\s*)*$/;
/** The right cell of the ministry's fiches begins with a kind of candidate. */
export const OPENS_ENTRY = /^\s*(?:<\w[^<>]{0,100}>\s*)*[-–—·•*]?\s*Candidate?s?\s/;
/** A form of assessment ends an entry of the ministry's; for folded text. */
export const ENDS_ENTRY = /(?:^| )(?:ccf|ecrite?|orale?|pratique)$/;
/** Another kind of candidate, or the rest of `ponctuel pratique et oral`. */
export const AFTER_FORM = /^\s*[-–—·•*]?\s*Candidate?s?\s|^et (?:oral|pratique)\b/;
