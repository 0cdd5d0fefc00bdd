/** Columns that a table computes and does not print. */
import {
  amountOf,
  buildTable,
  type ColumnInput,
  cellOf,
  explainCell,
  incomeStatement,
  memberList,
  parseTable,
  printTable,
  renderDerivation,
  type SignStyle,
  type Table,
} from "anslag";
import { relationDifferences } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideColumns } from "../../src/table/hidden-columns.ts";
import { codeOf, problemsOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const COLUMNS = {
  budget: { scenario: "budget" },
  forecast: { scenario: "forecast" },
  east: { scenario: "budget", members: { library: "east" } },
  west: { scenario: "budget", members: { library: "west" } },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
  percent: { percentOf: { numerator: "variance", base: "budget" } },
  used: { percentOf: { numerator: "forecast", base: "budget" } },
  both: { sumOf: ["east", "west"] },
  beyond: { varianceOf: { outcome: "forecast", reference: "both" } },
  growth: { growthOf: { current: "forecast", prior: "budget" } },
  index: { indexOf: { column: "forecast", base: "budget" } },
  part: { shareOf: { column: "forecast", total: "costs" } },
} as const satisfies Readonly<Record<string, ColumnInput>>;
type Column = keyof typeof COLUMNS;
const IDS = Object.keys(COLUMNS) as readonly Column[];

const build = (hidden: readonly Column[], signs: SignStyle = "natural"): Table<string, Column> =>
  incomeStatement(library, {
    signs,
    columns: Object.fromEntries(
      IDS.map((id) => [id, { ...COLUMNS[id], ...(hidden.includes(id) ? { hidden: true } : {}) }]),
    ) as Record<Column, ColumnInput<Column>>,
  });

const SIGNS = ["natural", "costs-positive", "all-positive", "overspend-positive"] as const;
const some = fc.subarray([...IDS], { maxLength: IDS.length - 1 });

describe("a table with hidden columns", () => {
  it("has the cells of the columns that are shown, and relations among these that hold", () => {
    const all = build([]);
    fc.assert(
      fc.property(some, (hidden) => {
        const table = build(hidden);
        const shown = IDS.filter((id) => !hidden.includes(id));
        expect(table.columns.map(({ id }) => id)).toEqual(shown);
        for (const { id } of table.rows)
          for (const column of shown)
            expect(cellOf(table, id, column)).toEqual(cellOf(all, id, column));
        const named = JSON.stringify([table.relations, table.notes]);
        for (const id of hidden) expect(named).not.toContain(`"${id}"`);
        for (const { difference } of relationDifferences(table))
          expect(difference.isZero()).toBe(true);
      }),
    );
  });

  it("still gives the amounts of hidden columns, and explains others by them", () => {
    const all = build([]);
    fc.assert(
      fc.property(some, (hidden) => {
        const table = build(hidden);
        const printed = printTable(table);
        for (const column of hidden)
          expect(amountOf(table, "staff", column)).toEqual(amountOf(all, "staff", column));
        for (const { id } of table.columns) {
          const why = explainCell(all, "costs", id, { book: library });
          expect(explainCell(table, "costs", id, { book: library })).toEqual(why);
          const text = renderDerivation(explainCell(printed, "costs", id, { book: library }));
          expect(text).toBe(
            renderDerivation(explainCell(printTable(all), "costs", id, { book: library })),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it("prints each percentage with the sign that it has beside its figures", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...SIGNS), (hidden, signs) => {
        const textsOf = (table: Table<string, Column>) => {
          const { columns, texts } = printTable(table);
          return (id: Column) => {
            const k = columns.findIndex((column) => column.id === id);
            return texts.map((ofRow) => ofRow[k]);
          };
        };
        const [some, all] = [textsOf(build(hidden, signs)), textsOf(build([], signs))];
        for (const id of ["percent", "used", "growth", "index", "part"] as const)
          if (!hidden.includes(id)) expect(some(id), id).toEqual(all(id));
      }),
    );
  });

  it("is the same after JSON", () => {
    const table = build(["budget", "both"]);
    expect(parseTable(JSON.stringify(table))).toEqual(table);
    const spoiled = { ...table, whole: { ...table.whole, rows: 5 } };
    expect(codeOf(() => parseTable(JSON.stringify(spoiled)))).toBe("input.wrong-type");
  });

  it("keeps the sum of a hidden sum, by its own terms", () => {
    const { relations } = build(["both"]);
    const beyond = relations.find((each) => each.kind === "columns" && each.column === "beyond");
    expect(beyond).toMatchObject({
      terms: [
        { id: "forecast", weight: 1 },
        { id: "east", weight: -1 },
        { id: "west", weight: -1 },
      ],
    });
  });

  it("leaves out the sum with a hidden column that is no sum, or of one column twice", () => {
    const sumsOf = (hidden: readonly Column[]) =>
      build(hidden).relations.flatMap((each) => (each.kind === "columns" ? [each.column] : []));
    expect(sumsOf(["budget"])).toEqual(["both", "beyond"]);
    expect(sumsOf(["east"])).toEqual(["variance", "beyond"]);
    expect(sumsOf(["east", "both"])).toEqual(["variance"]);
    const table = buildTable(library, {
      rows: ["staff"],
      columns: {
        budget: { scenario: "budget" },
        copy: { sumOf: ["budget"], hidden: true },
        twice: { varianceOf: { outcome: "copy", reference: "budget" } },
      },
    });
    expect(table.relations).toEqual([]);
  });

  it("says its words in whole and in part", () => {
    const columns = {
      budget: { line: "staff", scenario: "budget", hidden: true },
      forecast: { line: "staff", scenario: "forecast" },
    } as const;
    const list = memberList(library, { dimension: "library", columns });
    expect(list.whole?.rows).toEqual(list.rows);
  });

  it("refuses a flag that is a text", () => {
    const columns = { budget: { scenario: "budget", hidden: "yes" } };
    expect(problemsOf(() => incomeStatement(library, { columns } as never))).toEqual([
      "input.wrong-type columns budget hidden",
    ]);
  });
});

it("a table without hidden columns is itself", () => {
  const table = build([]);
  expect(hideColumns(table, new Set())).toBe(table);
});
