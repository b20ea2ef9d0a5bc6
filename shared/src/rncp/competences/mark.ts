/** Where an item begins in a masked text. */
export interface Mark {
  /** Its bullet, tag or code. */
  at: number;
  /** The first character that is not of the bullet. */
  textStart: number;
}
