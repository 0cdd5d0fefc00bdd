/** Which words of a page every language has. A dictionary without one does not compile. */

/** The page's own words in one language. */
export interface PageWords {
  /** The name of the list of sections. */
  readonly contents: string;
  /** The words before the title of a box that scrolls. */
  readonly table: string;
  readonly diagram: string;
  /** The words before the heading of the same table in another scale. */
  readonly sameTable: string;
  /** The name of the box that shows how a figure was computed, and of its button. */
  readonly derivation: string;
  readonly close: string;
  /** How a reader uses the page, one sentence each. */
  readonly openFigures: string;
  readonly adjustedFigures: string;
}
