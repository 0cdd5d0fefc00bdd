/** Which words of units every language has. A dictionary without one does not compile. */

/** The words with which reports of one language caption their units, in small letters. */
export interface UnitWords {
  /** The words around a unit that say nothing about it, such as "amounts in". */
  readonly fillers: string;
  /** The words of each scale, in all their forms and abbreviations. */
  readonly thousand: string;
  readonly million: string;
  readonly milliard: string;
}
