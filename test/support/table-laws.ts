/** The laws of every table that planning builds, and the figures and names to try them with. */
import { printTable, renderText, type Table, toDecimal, type Unit, unitFromName } from "anslag";
import { relationDifferences } from "anslag/audit";
import fc from "fast-check";
import { expect } from "vitest";

export const unit: Unit = unitFromName("tkr", "sv");

/** Amounts with up to three decimals, of both signs. */
export const amount: fc.Arbitrary<string> = fc
  .integer({ min: -1e7, max: 1e7 })
  .map((each) => toDecimal(each).times("0.001").toFixed());

/** Amounts of 0 or more. */
export const size: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1e7 })
  .map((each) => toDecimal(each).times("0.001").toFixed());

/** Names that a table could mistake for its own rows. */
export const name: fc.Arbitrary<string> = fc.constantFrom(
  "staff",
  "rent",
  "total",
  "start",
  "end",
  "net",
  "other",
  "residual",
  "år 2023",
);

/** One value or more by name. */
export const named = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.dictionary(name, of, { minKeys: 1 });

/**
 * A table adds up by its own relations, exactly and in print; its rows have ids of their own, and
 * the text shows each of them.
 */
export function expectAddsUp(table: Table): void {
  expect(new Set(table.rows.map(({ id }) => id)).size).toBe(table.rows.length);
  expect(table.relations.length).toBeGreaterThan(0);
  expect(relationDifferences(table).filter(({ difference }) => !difference.isZero())).toEqual([]);
  const printed = printTable(table);
  expect(printed.tier).toBe(1);
  expect(relationDifferences(printed).filter(({ difference }) => !difference.isZero())).toEqual([]);
  const text = renderText(printed).replaceAll("\u00a0", " ");
  for (const { label } of table.rows) expect(text).toContain(label.slice(0, 8));
}

/** A table adds up, whatever its figures are and its parts are called. */
export function expectAlwaysAddsUp(tables: fc.Arbitrary<Table>): void {
  fc.assert(fc.property(tables, expectAddsUp), { numRuns: 60 });
}

/** The rows of a table: the id, and the cells as numbers and texts, or "empty". */
export function rowsOf(table: Table): readonly (readonly unknown[])[] {
  return table.rows.map(({ id }, k) => [
    id,
    ...(table.cells[k] ?? []).map((cell) => {
      if (cell?.kind === "amount") return cell.amount.toNumber();
      if (cell?.kind === "text") return cell.text;
      return cell?.kind === "ratio"
        ? cell.ratio.numerator.toNumber() / cell.ratio.denominator.toNumber()
        : cell?.kind;
    }),
  ]);
}

/** The labels of the rows, and then of the columns. */
export function labelsOf(table: Table): readonly string[] {
  return [...table.rows, ...table.columns].map(({ label }) => label);
}
