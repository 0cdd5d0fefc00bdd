/**
 * Tables that are printed together: one amount is one text in all of them, and every sum holds.
 * A published figure stays where its amount is the same. Of-which rows stay inside their row.
 */
import {
  type Book,
  buildTable,
  defineBook,
  type PrintedTable,
  printTable,
  printTables,
} from "anslag";
import { auditReport } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const LINES = ["a", "b", "c", "d", "e", "f"] as const;
type Amounts = readonly (readonly [budget: number, actual: number])[];

/** A cost of so many hundredths. */
function text(hundredths: number): string {
  return `-${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** Lines in two groups, and the groups in a total; amounts are in hundredths. */
function bookOf(amounts: Amounts): Book {
  return defineBook({
    title: "Report",
    unit: { currency: "SEK", scale: "thousand" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: LINES.map((id) => ({ id, kind: "cost" as const })),
      totals: [
        { id: "north", of: ["a", "b", "c"] },
        { id: "south", of: ["d", "e", "f"] },
        { id: "all", of: ["north", "south"] },
      ],
    },
    figureSets: [
      {
        id: "main",
        figures: LINES.flatMap((line, k) => [
          { line, scenario: "budget" as const, amount: text(amounts[k]?.[0] ?? 0) },
          { line, scenario: "actual" as const, amount: text(amounts[k]?.[1] ?? 0) },
        ]),
      },
    ],
  });
}

const columns = {
  budget: { scenario: "budget" },
  actual: { scenario: "actual" },
  variance: { varianceOf: { outcome: "actual", reference: "budget" } },
} as const;

function tablesOf(book: Book) {
  return {
    summary: buildTable(book, { rows: ["north", "south", "all"], columns }),
    north: buildTable(book, { rows: ["a", "b", "c", "north"], columns }),
    south: buildTable(book, { rows: ["d", "e", "f", "south"], columns }),
    chosen: buildTable(book, { rows: ["b", "e", "all"], columns: { actual: columns.actual } }),
  };
}

const amount = fc.integer({ min: 0, max: 30_000 });
const amounts = fc.array(fc.tuple(amount, amount), {
  minLength: LINES.length,
  maxLength: LINES.length,
});

const PARTS: Readonly<Record<string, string>> = { north: "abc", south: "def", all: "abcdef" };

/** The exact amount of a place, in hundredths: "north variance" is its costs less its budgets. */
function hundredths(given: Amounts, place: string): number {
  const [row = "", column = ""] = place.split(" ");
  const lines = PARTS[row] ?? row;
  const sum = (k: 0 | 1): number =>
    LINES.reduce((so, line, at) => so - (lines.includes(line) ? (given[at]?.[k] ?? 0) : 0), 0);
  if (column === "variance") return sum(1) - sum(0);
  return sum(column === "budget" ? 0 : 1);
}

/** The texts of every cell by row and column, of all tables. */
function textsByPlace(tables: readonly PrintedTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const table of tables)
    table.rows.forEach((row, i) => {
      table.columns.forEach((column, j) => {
        const key = `${row.id} ${column.id}`;
        const text = table.texts[i]?.[j];
        if (text === undefined) throw new Error(`no text of ${key}`);
        texts.set(key, (texts.get(key) ?? new Set()).add(text));
      });
    });
  return texts;
}

describe("tables that are printed together", () => {
  it("law: one amount is one text, every sum holds, and no figure is a whole unit away", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const printed = Object.values(printTables(tablesOf(bookOf(given)))) as PrintedTable[];
        for (const [place, texts] of textsByPlace(printed)) {
          expect(texts.size, place).toBe(1);
          const [figure = Number.NaN] = [...texts].map((text) => Number(text.replaceAll(",", "")));
          const beyond = Math.abs(100 * figure - hundredths(given, place));
          expect(beyond, place).toBeLessThan(100);
        }
        for (const table of printed) {
          expect(table.differences).toEqual([]);
          expect(table.tier).toBe(1);
        }
        expect(auditReport(printed).summary.inconsistent).toBe(0);
      }),
    );
  });

  it("law: a table that is printed alone is printed as by itself", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const { north } = tablesOf(bookOf(given));
        expect(printTables({ north }).north).toEqual(printTable(north));
      }),
    );
  });

  it("law: the order of the tables changes no total of all", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const { summary, north, south } = tablesOf(bookOf(given));
        const one = printTables({ summary, north, south });
        const other = printTables({ south, north, summary });
        for (const table of [one.summary, other.summary]) expect(table.differences).toEqual([]);
        expect(other.summary.texts.at(-1)).toEqual(one.summary.texts.at(-1));
        expect(Object.keys(other)).toEqual(["south", "north", "summary"]);
      }),
    );
  });
});

describe("what was published", () => {
  it("law: a line that changes moves no budget of another, if the sums can hold", () => {
    fc.assert(
      fc.property(amounts, fc.nat(LINES.length - 1), amount, (given, line, actual) => {
        const before = printTables(tablesOf(bookOf(given)));
        const revised = given.map((pair, k) => (k === line ? ([pair[0], actual] as const) : pair));
        const now = printTables(tablesOf(bookOf(revised)), { published: before });
        for (const [name, table] of Object.entries(now) as [keyof typeof now, PrintedTable][]) {
          expect(table.differences).toEqual([]);
          const moved = new Set(table.changes.map(({ row, column }) => `${row} ${column}`));
          table.rows.forEach((row, i) => {
            table.columns.forEach((column, j) => {
              if (moved.has(`${row.id} ${column.id}`)) return;
              expect(table.texts[i]?.[j]).toBe(before[name].texts[i]?.[j]);
            });
          });
          // The budget is a tree of its own, in which nothing changed: nothing of it may move.
          for (const { column, reason } of table.changes)
            if (reason === "rounding") expect(column).not.toBe("budget");
        }
      }),
    );
  });

  it("says of a figure that moved whether its amount changed or only its rounding", () => {
    const given = LINES.map(() => [40, 40] as const);
    const before = printTable(tablesOf(bookOf(given)).north);
    const revised = given.map((pair, k) => (k === 0 ? ([40, 1040] as const) : pair));
    const { north } = tablesOf(bookOf(revised));
    const { changes } = printTables({ north }, { published: { north: before } }).north;
    expect(changes.filter(({ row }) => row === "a")).toMatchObject([
      { column: "actual", reason: "amount" },
      { column: "variance", reason: "amount" },
    ]);
  });

  it("is passed over where the page has another unit or other decimals", () => {
    const { north } = tablesOf(bookOf(LINES.map(() => [40, 40] as const)));
    const kronor = printTable(north, { scale: "kr" });
    expect(printTables({ north }, { published: { north: kronor } }).north).toEqual(
      printTable(north),
    );
    const decimals = printTable(north, { decimals: 1 });
    expect(printTables({ north }, { published: { north: decimals } }).north).toEqual(
      printTable(north),
    );
  });
});

describe("of-which rows", () => {
  const part = fc.nat(1000);

  type Parts = readonly (readonly [number, number, number])[];

  function detailed(parts: Parts, budget: Parts = []) {
    const sum = (of: readonly number[]): number => of.reduce((so, each) => so + each, 0);
    const lines = parts.flatMap((_, k) => [
      { id: `w${k}`, kind: "cost" as const },
      { id: `w${k}x`, kind: "cost" as const, ofWhich: `w${k}` },
      { id: `w${k}y`, kind: "cost" as const, ofWhich: `w${k}` },
    ]);
    const figuresOf = (scenario: string, of: Parts) =>
      of.flatMap(([x, y, rest], k) => [
        { line: `w${k}`, scenario, amount: text(sum([x, y, rest])) },
        { line: `w${k}x`, scenario, amount: text(x) },
        { line: `w${k}y`, scenario, amount: text(y) },
      ]);
    const figures = [...figuresOf("actual", parts), ...figuresOf("budget", budget)];
    return defineBook({
      title: "Details",
      unit: { currency: "SEK", scale: "thousand" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines, totals: [{ id: "all", of: parts.map((_, k) => `w${k}`) }] },
      figureSets: [{ id: "main", figures }],
    } as never) as Book;
  }

  it("law: are no larger than their row, and leave nothing of the other sign", () => {
    const list = fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, (parts) => {
        const rows = [...parts.flatMap((_, k) => [`w${k}`, `w${k}x`, `w${k}y`]), "all"];
        const table = buildTable(detailed(parts), { rows, columns: { actual: columns.actual } });
        const printed = printTable(table, { signs: "all-positive" });
        expect(printed.differences).toEqual([]);
        expect(printed.tier).toBe(1);
        const size = (row: string): number =>
          Number(printed.texts[printed.rows.findIndex(({ id }) => id === row)]?.[0]);
        parts.forEach((_, k) => {
          const [whole, x, y] = [size(`w${k}`), size(`w${k}x`), size(`w${k}y`)];
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + y).toBeLessThanOrEqual(whole);
        });
      }),
    );
  });

  it("law: stay inside their row in every table, and one amount is one text", () => {
    const pair = fc.tuple(part, part, part);
    const list = fc.array(fc.tuple(pair, pair), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(list, (parts) => {
        const book = detailed(
          parts.map(([actual]) => actual),
          parts.map(([, budget]) => budget),
        );
        const lines = parts.map((_, k) => `w${k}`);
        const rows = [...lines.flatMap((line) => [line, `${line}x`, `${line}y`]), "all"];
        const turned = { actual: columns.actual, budget: columns.budget };
        const tables = {
          lines: buildTable(book, { rows: [...lines, "all"], columns }),
          details: buildTable(book, { rows, columns }),
          again: buildTable(book, {
            rows,
            columns: { ...turned, variance: columns.variance },
          }),
        };
        const printed = Object.values(printTables(tables)) as PrintedTable[];
        for (const texts of textsByPlace(printed).values()) expect(texts.size).toBe(1);
        for (const table of printed) {
          expect(table.differences).toEqual([]);
          expect(table.tier).toBe(1);
        }
        const [, table] = printed;
        const size = (row: string): number => {
          const cell = table?.cells[table.rows.findIndex(({ id }) => id === row)]?.[1];
          if (cell?.kind !== "amount") throw new Error(`no amount at ${row}`);
          return -cell.amount.toNumber();
        };
        for (const line of lines)
          expect(size(`${line}x`) + size(`${line}y`)).toBeLessThanOrEqual(size(line));
      }),
    );
  });

  it("are 0 where their row of the same 0.5 prints as 0", () => {
    const book = detailed([
      [50, 0, 0],
      [50, 0, 0],
    ]);
    const rows = ["w0", "w0x", "w1", "w1x", "all"];
    const printed = printTable(buildTable(book, { rows, columns: { actual: columns.actual } }));
    expect(printed.texts.flat()).toEqual(["-1", "-1", "0", "0", "-1"]);
  });
});
