/**
 * The fields of a figure: the one list that columns, readers, doors and the JSON Schema follow.
 *
 * Five fields have their own behaviour, and the code of that behaviour knows them by name: the line
 * and the scenario (names that a book declares), the period, the amount and the members. Every
 * other field is a remark: a text that a figure may have. No code knows a remark by its name, so a
 * remark that is added to this list and to the two interfaces in `figure.ts` comes through every
 * door. A type test holds the list and the interfaces equal.
 */

/**
 * The form of a field in columns and in a row.
 *
 * - `name`: a text that the book declares; a column of codes into a dictionary
 * - `period`: months; a column of codes, and the fiscal year of the scenario where it is absent
 * - `amount`: whole numbers of one unit; longer amounts stand beside the column
 * - `members`: a text by dimension; a column of codes for each dimension
 * - `remark`: free text; held only for the figures that have one
 */
export type FieldForm = "name" | "period" | "amount" | "members" | "remark";

/** One field of a figure. */
export interface FigureField {
  /** The key in code, in JSON and in the mappings of CSV, arrays and queries. */
  readonly key: string;
  readonly form: FieldForm;
  /** Whether a figure must have it. */
  readonly isRequired: boolean;
}

/** The fields, in the order in which messages list them. */
export const FIGURE_FIELDS = [
  { key: "line", form: "name", isRequired: true },
  { key: "scenario", form: "name", isRequired: true },
  { key: "period", form: "period", isRequired: false },
  { key: "amount", form: "amount", isRequired: true },
  { key: "members", form: "members", isRequired: false },
  { key: "source", form: "remark", isRequired: false },
  { key: "note", form: "remark", isRequired: false },
] as const;
