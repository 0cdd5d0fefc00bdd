/** Published tables as tests read them, and printed ones in the same form. */
import type { Decimal, PrintedTable } from "anslag";
import { toResultSign } from "anslag/ledger";
import { expect } from "vitest";

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

/** The figures of a published row, each column of which is a scenario, in result sign. */
export const figuresByScenario = <Scenario extends string>(
  row: PublishedRow | undefined,
  scenarios: readonly Scenario[],
  printed: Parameters<typeof toResultSign>[1],
): readonly { readonly scenario: Scenario; readonly amount: Decimal }[] =>
  scenarios.map((scenario, column) => ({
    scenario,
    amount: toResultSign(row?.figures[column] ?? "", printed),
  }));

/**
 * Expects computed rows to be the published ones, cell by cell. A report rounds each figure by
 * itself, so a cell may be `most` away, counted in the last printed digit.
 */
export function expectWithinRounding(
  computed: readonly PublishedRow[],
  published: readonly PublishedRow[],
  most: (label: string, column: number) => number,
): void {
  expect(computed.length).toBeGreaterThanOrEqual(published.length);
  for (const [k, { label, figures }] of published.entries())
    for (const [j, figure = 0] of figures.entries()) {
      const distance = Math.abs((computed[k]?.figures[j] ?? 0) - figure);
      expect(distance, `${label} ${j}`).toBeLessThanOrEqual(most(label, j));
    }
}

/** The sign of every figure, −1, 0 or 1; an empty cell is 0. */
export const signsOf = (rows: readonly PublishedRow[]): readonly (readonly number[])[] =>
  rows.map(({ figures }) => figures.map((figure = 0) => Math.sign(figure)));
