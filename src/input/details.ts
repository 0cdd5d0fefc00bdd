/** The typed fields of issues: what a host needs to say a problem in its own language. */

/** A name that does not exist, where only certain names do. */
export interface NameDetails {
  /** The name that was given; a value that is not a text is described. */
  readonly name: string;
  /** The names that exist. */
  readonly names: readonly string[];
  /** The one of them that was probably meant. */
  readonly nearest?: string;
}

/** An id that two things have. */
export interface IdDetails {
  /** The id. */
  readonly id: string;
}

/** The codes of names that do not exist. */
export type NameCode =
  | "input.unknown-key"
  | "input.choice"
  | "chart.unknown-line"
  | "chart.unknown-part"
  | "figure.unknown-line"
  | "figure.unknown-scenario"
  | "figure.unknown-dimension"
  | "figure.unknown-member"
  | "figure.unknown-set"
  | "figure.unknown-year"
  | "table.unknown-row"
  | "table.unknown-column";

/** The codes of ids that two things have. */
export type IdCode = "input.duplicate-id" | "report.duplicate-id";

/** The fields of an issue by its code. An issue of any other code has none. */
export type IssueDetails = Readonly<
  Record<NameCode, NameDetails> &
    Record<IdCode, IdDetails> &
    // The figures of a document are too many to be listed; the parts of a table are not.
    Record<"report.unknown-figure", Pick<NameDetails, "name"> & Partial<NameDetails>>
>;

/** The code of an issue that has fields. */
export type DetailedCode = keyof IssueDetails;
