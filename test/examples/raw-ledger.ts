/**
 * Reads a ledger of the examples and the figures of a printed table, as an officer with a pocket
 * calculator would: with nothing of the package, on whole hundredths.
 */
import { readFileSync } from "node:fs";
import type { PrintedTable } from "anslag";
import { expect } from "vitest";

/** A row of a ledger: its fields by heading, and its amount in hundredths. */
export interface RawRow {
  readonly fields: Readonly<Record<string, string>>;
  readonly amount: bigint;
}

/** Cuts a line into fields; quotes protect a separator. */
function cut(line: string, separator: string): readonly string[] {
  const fields = [""];
  let isQuoted = false;
  for (const mark of line)
    if (mark === '"') isQuoted = !isQuoted;
    else if (mark === separator && !isQuoted) fields.push("");
    else fields.push(`${fields.pop()}${mark}`);
  return fields;
}

/** The rows of a ledger; the amount is the last column and has two decimals. */
export function readLedger(path: string, separator: "," | ";"): readonly RawRow[] {
  const text = readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");
  const [first = "", ...lines] = text.replace("\uFEFF", "").trimEnd().split("\n");
  const headings = cut(first, separator);
  return lines.map((line) => {
    const cells = cut(line, separator);
    const amount = BigInt((cells.at(-1) ?? "").replace(/[.,]/, ""));
    return {
      fields: Object.fromEntries(headings.map((name, k) => [name, cells[k] ?? ""])),
      amount,
    };
  });
}

/** The sum of the rows that fit; `undefined` if there is no such row. */
export function sumRows(
  rows: readonly RawRow[],
  fits: (fields: RawRow["fields"]) => boolean,
): bigint | undefined {
  const found = rows.filter(({ fields }) => fits(fields));
  return found.length === 0 ? undefined : found.reduce((sum, { amount }) => sum + amount, 0n);
}

/** A printed figure as a whole number; `undefined` for a blank. */
export function readPrinted(text: string): bigint | undefined {
  if (text === "") return undefined;
  const digits = BigInt(text.replace(/\D/g, ""));
  return /^[-\u2212(]/.test(text) ? -digits : digits;
}

/** The column of printed whole numbers, row by row. */
export function printedColumn(table: PrintedTable, column: string): ReadonlyMap<string, bigint> {
  const k = table.columns.findIndex(({ id }) => id === column);
  return new Map(
    table.rows.flatMap(({ id }, i) => {
      const text = table.texts[i]?.[k];
      if (text === undefined) throw new Error(`${table.title}: there is no column "${column}"`);
      const figure = readPrinted(text);
      return figure === undefined ? [] : [[id, figure] as const];
    }),
  );
}

/** Where each row and column of a table comes from, in hundredths as the report prints it. */
export type Oracle = (row: string, column: string) => bigint | undefined;

/**
 * Checks every cell of the named columns: it is the exact figure rounded up or down. Where the
 * ledger has no row it is blank, or 0 if the ledger is complete; a heading is always blank.
 */
export function expectPrinted(
  table: PrintedTable,
  {
    columns,
    unit,
    oracle,
    isComplete = false,
  }: { columns: readonly string[]; unit: bigint; oracle: Oracle; isComplete?: boolean },
): void {
  for (const column of columns) {
    const printed = printedColumn(table, column);
    for (const { id, role } of table.rows) {
      const gap = isComplete && role !== "heading" ? 0n : undefined;
      const [figure, exact] = [printed.get(id), oracle(id, column) ?? gap];
      const place = `${table.title}: ${id}, ${column}`;
      expect(figure === undefined, `${place} is blank`).toBe(exact === undefined);
      if (figure === undefined || exact === undefined) continue;
      const distance = figure * unit - exact;
      expect(distance < unit && distance > -unit, `${place}: ${figure}, exactly ${exact}`).toBe(
        true,
      );
    }
  }
}

/** Columns of a table, and the rows of a sum: parts that it adds, and parts that it subtracts. */
interface PrintedSum {
  readonly columns: readonly string[];
  readonly total: string;
  readonly parts: readonly string[];
  readonly less?: readonly string[];
}

/** Checks that a printed total is the sum of its printed parts in every column. */
export function expectSum(table: PrintedTable, sum: PrintedSum): void {
  const { columns, total, parts, less = [] } = sum;
  const ids = table.rows.map(({ id }) => id);
  expect(ids, `${table.title}: the rows of ${total}`).toEqual(
    expect.arrayContaining([total, ...parts, ...less]),
  );
  for (const column of columns) {
    const printed = printedColumn(table, column);
    const add = (rows: readonly string[]): bigint =>
      rows.reduce((all, row) => all + (printed.get(row) ?? 0n), 0n);
    const place = `${table.title}: ${total}, ${column}`;
    expect(printed.get(total) ?? 0n, place).toBe(add(parts) - add(less));
  }
}
