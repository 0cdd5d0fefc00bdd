/** Published tables as tests read them, and printed ones in the same form. */
import type { PrintedTable } from "anslag";

/** A figure as print writes it: grouped, a negative one with a minus or in parentheses. */
const numberOf = (printed: string): number => {
  const digits = printed.replace(/[^\d]/g, "");
  return /^[(\-−]/.test(printed) ? -Number(digits) : Number(digits);
};

const figureOf = (cell: string): number | undefined => (cell === "" ? undefined : numberOf(cell));

/** A published row: its label, and its figures in printed order; an empty cell is undefined. */
export interface PublishedRow {
  readonly label: string;
  readonly figures: readonly (number | undefined)[];
}

/** Reads `label | 1,234 | (56) | ` line by line. */
export function publishedRows(text: string): readonly PublishedRow[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [label = "", ...cells] = line.split("|").map((part) => part.trim());
      return { label, figures: cells.map(figureOf) };
    });
}

/** The rows of a printed table as a reader sees them: texts and signs, not the amounts behind. */
export function printedRows({ rows, texts }: PrintedTable): readonly PublishedRow[] {
  return rows.map(({ label }, k) => ({ label, figures: (texts[k] ?? []).map(figureOf) }));
}
