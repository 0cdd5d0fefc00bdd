/** Rows that add up other rows. */

/** A row that adds up other rows of the table, in every column. */
export interface SumRowInput<Id extends string = string> {
  readonly id: Id;
  /** Default the id. */
  readonly label?: string;
  /** Depth for indentation; default 0. */
  readonly level?: number;
  /** The rows that are added up. */
  readonly sumOf: readonly string[];
}

export const SUM_ROW_KEYS: readonly string[] = ["id", "label", "level", "sumOf"];

export function isSumRow(row: object): row is SumRowInput {
  return typeof row === "object" && row !== null && "sumOf" in row;
}
