/** The words of budget forms. A language without one of them does not compile. */

/** The words of budget forms in one language. */
export interface FormWords {
  /** What to do, with the unit: `{unit}`. */
  readonly fillIn: string;
  /** How signs are written: the column ± shows the sign of an ordinary amount. */
  readonly signs: string;
  readonly notNumbers: string;
  /** The check of a total, with its label: `{row}`. */
  readonly difference: string;
}
