/** The long form of a printed table: nothing is lost, and every form says the same. */
import {
  type BookInput,
  buildTable,
  defineBook,
  printTable,
  type RowInput,
  type Table,
} from "anslag";
import { longTable, renderLongTable } from "anslag/report";
import { csvParse, csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide, type Fraction, fraction, multiply, negate, show } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { signStyles } from "../support/service.ts";

type Scale = "one" | "thousand" | "million";

const bookOf = (amounts: readonly (string | undefined)[], scale: Scale = "thousand") =>
  defineBook({
    title: "Town",
    unit: { currency: "GBP", scale },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    chart: {
      lines: [
        { id: "staff", kind: "cost", label: "Staff" },
        { id: "fees", kind: "income", label: "Fees" },
      ],
      totals: [{ id: "net", of: ["staff", "fees"], label: "Net" }],
    },
    explanations: [{ line: "staff", text: "Two posts, vacant since May" }],
    figureSets: [
      {
        id: "all",
        figures: amounts.flatMap((amount, k) =>
          amount === undefined
            ? []
            : [{ line: k < 2 ? "staff" : "fees", scenario: k % 2 ? "budget" : "actual", amount }],
        ),
      },
    ],
  } as BookInput);

const rows: readonly RowInput[] = [
  { heading: "Services" },
  "staff",
  "fees",
  "net",
  { id: "cover", quotientOf: { numerator: "fees", base: "staff" } },
  { id: "each", rateOf: { row: "staff", quantity: 3 }, decimals: 2 },
];
const columns = {
  actual: { scenario: "actual", label: "Actual" },
  budget: { scenario: "budget", label: "Budget" },
  variance: { label: "Variance", varianceOf: { outcome: "actual", reference: "budget" } },
  used: { label: "Used", percentOf: { numerator: "actual", base: "budget" } },
  why: { label: "Why", explanations: true },
} as const;
const tableOf = (book: ReturnType<typeof bookOf>, more: object = {}): Table =>
  buildTable(book, { rows, columns, signs: "costs-positive", ...more } as never);

const book = bookOf(["-1030.25", "-1000", "309.075", undefined]);
const printed = printTable(tableOf(book), { decimals: 0 });
const long = longTable(printed);
const at = (row: string, column: string): number =>
  long.row.findIndex((each, k) => each === row && long.column[k] === column);

describe("the long form of a printed table", () => {
  it("has one row for each cell, in printed order, and none for headings", () => {
    expect(long.row).toEqual(
      ["staff", "fees", "net", "cover", "each"].flatMap((row) => Array(5).fill(row)),
    );
    expect(long.column.slice(0, 5)).toEqual(Object.keys(columns));
    expect(long.rowLabel[at("net", "actual")]).toBe("Net");
    expect(long.columnLabel[at("net", "used")]).toBe("Used");
    expect(new Set(Object.values(long).map(({ length }) => length))).toEqual(new Set([25]));
  });

  it("has the exact number beside the printed one, both with the sign of the page", () => {
    const cell = (row: string, column: string) => {
      const k = at(row, column);
      return [long.kind[k], long.unit[k], long.exact[k], long.value[k], long.printed[k]];
    };
    expect(cell("staff", "actual")).toEqual(["amount", "£000", "1030.25", 1030, "1,030"]);
    expect(cell("staff", "variance")).toEqual(["amount", "£000", "-30.25", -30, "-30"]);
    expect(cell("staff", "used")).toEqual(["ratio", "%", "-1030.25/-1000", 103, "103.0"]);
    // Fees of 309.075 ÷ costs of 1030.25 are 30 %, and print with the two signs of their column.
    expect(cell("cover", "actual")).toEqual(["ratio", "%", "309.075/-1030.25", -30, "-30.0%"]);
    // 1 030 250 pounds ÷ 3 = 343 416.67.
    expect(cell("each", "actual")).toEqual(["rate", "£", "1030250/3", 343416.67, "343,416.67"]);
    expect(cell("fees", "budget")).toEqual(["empty", null, null, null, ""]);
    expect(cell("staff", "why")).toEqual(["text", null, null, null, "Two posts, vacant since May"]);
  });

  it("has an index in percent of its base, whether a row or a column has it", () => {
    // 1 030.25 ÷ 1 000 = 103.025 %.
    const indexed = longTable(
      printTable(
        tableOf(book, {
          rows: ["staff", { id: "row", indexOf: { row: "staff", base: "budget" } }],
          columns: {
            actual: columns.actual,
            budget: columns.budget,
            column: { label: "Index", indexOf: { column: "actual", base: "budget" } },
          },
        }),
      ),
    );
    const found = indexed.row.flatMap((row, k) =>
      indexed.kind[k] === "ratio"
        ? [[row, indexed.column[k], indexed.unit[k], indexed.value[k], indexed.printed[k]]]
        : [],
    );
    expect(found).toEqual([
      ["staff", "column", "%", 103, "103.0"],
      ["row", "actual", "%", 103, "103.0"],
      ["row", "budget", "%", 100, "100.0"],
    ]);
  });

  it("says the effect of variances only, whatever sign they print with", () => {
    for (const signs of signStyles) {
      const { effect, row, column } = longTable(printTable(tableOf(book), { signs }));
      const found = effect.flatMap((each, k) => (each ? [[row[k], column[k], each]] : []));
      expect(found).toEqual([
        ["staff", "variance", "unfavourable"],
        ["net", "variance", "favourable"],
      ]);
    }
  });

  it("has the notes that name it, the reason of an empty one, and those of the caller", () => {
    const notes = [
      { row: "staff", column: "actual", text: "provisional" },
      { column: "budget", text: "revised" },
      { text: "of the whole table" },
    ];
    const { note } = longTable(printTable(tableOf(book), { notes }));
    expect(note[at("staff", "actual")]).toBe("provisional");
    expect(note[at("net", "budget")]).toBe("revised");
    expect(note[at("fees", "variance")]).toBe("there is no base");
    expect(note[at("net", "variance")]).toContain("Fees");
    expect(note[at("staff", "variance")]).toBeNull();
  });

  it("follows the unit and the language of the page", () => {
    const inSwedish = longTable(printTable(tableOf(book), { scale: "million", language: "sv" }));
    const k = at("staff", "actual");
    expect([inSwedish.exact[k], inSwedish.printed[k]]).toEqual(["1.03025", "1"]);
    expect(inSwedish.unit[k]).toBe("miljoner GBP");
  });

  it("is of a printed table only", () => {
    expect(codeOf(() => longTable(tableOf(book) as never))).toBe("table.malformed");
    expect(codeOf(() => longTable(null as never))).toBe("table.malformed");
    const [unprinted] = issuesOf(() => longTable(tableOf(book) as never));
    expect(unprinted?.remedy).toContain("printTable");
    expect(codeOf(() => renderLongTable(printed, { form: "tsv" as never }))).toBe("input.choice");
    expect(issuesOf(() => renderLongTable(printed, { from: "csv" } as never))[0]?.code).toBe(
      "input.unknown-key",
    );
  });

  it("is empty for a table without rows", () => {
    const empty = printTable(buildTable(book, { rows: [], columns }));
    expect(longTable(empty).row).toEqual([]);
    expect(renderLongTable(empty).split("\r\n")).toHaveLength(2);
    expect(renderLongTable(empty, { form: "json-lines" })).toBe("");
  });
});

describe("laws of the long form", () => {
  const amounts = fc.array(
    fc.option(
      fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(8)).map(([digits, k]) => {
        const text = `${digits < 0n ? -digits : digits}`.padStart(k + 1, "0");
        const whole = text.slice(0, text.length - k);
        return `${digits < 0n ? "-" : ""}${k === 0 ? text : `${whole}.${text.slice(-k)}`}`;
      }),
      { nil: undefined },
    ),
    { minLength: 4, maxLength: 4 },
  );
  const number = (text: string): Fraction => {
    const [top = "", bottom = "1"] = text.split("/");
    return divide(fraction(top), fraction(bottom));
  };

  it("CSV and JSON Lines have the same columns and values as the arrays", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...signStyles), (of, signs) => {
        const printed = printTable(tableOf(bookOf(of)), { signs, decimals: 1 });
        const long = longTable(printed);
        const keys = Object.keys(long) as (keyof typeof long)[];
        const wanted = long.row.map((_, k) =>
          Object.fromEntries(keys.map((key) => [key, long[key][k]])),
        );
        const lines = renderLongTable(printed, { form: "json-lines" }).trimEnd().split("\n");
        expect(lines.map((line) => JSON.parse(line))).toEqual(wanted);
        const records = csvParse(renderLongTable(printed));
        expect(records.columns).toEqual(keys);
        expect([...records].map((record) => ({ ...record }))).toEqual(
          wanted.map((row) =>
            Object.fromEntries(Object.entries(row).map(([key, value]) => [key, `${value ?? ""}`])),
          ),
        );
        for (const [k, record] of records.entries())
          if (long.value[k] !== null) expect(Number(record.value)).toBe(long.value[k]);
      }),
    );
  });

  it("reading it back gives the exact values of the table", () => {
    const scales = fc.constantFrom<Scale>("one", "thousand", "million");
    const POWERS = { one: "1", thousand: "1000", million: "1000000" } as const;
    fc.assert(
      fc.property(amounts, fc.constantFrom(...signStyles), scales, (of, signs, scale) => {
        const table = tableOf(bookOf(of));
        const { exact, row, column } = longTable(printTable(table, { signs, scale, decimals: 1 }));
        const factor = divide(fraction("1000"), fraction(POWERS[scale]));
        for (const [k, text] of exact.entries()) {
          const [i, j] = [
            table.rows.findIndex(({ id }) => id === row[k]),
            table.columns.findIndex(({ id }) => id === column[k]),
          ];
          const cell = table.cells[i]?.[j];
          if (cell?.kind !== "amount" && cell?.kind !== "ratio") {
            expect(text).toBeNull();
            continue;
          }
          const own =
            cell.kind === "amount"
              ? multiply(fraction(cell.amount.toFixed()), factor)
              : divide(
                  fraction(cell.ratio.numerator.toFixed()),
                  fraction(cell.ratio.denominator.toFixed()),
                );
          const found = show(number(text ?? ""));
          // The page may turn the sign of a figure; its size is exact.
          expect([show(own), show(negate(own))]).toContain(found);
        }
      }),
    );
  });

  it("every number is within half a printed unit of the exact one if it is not adjusted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 4, maxLength: 4 }),
        (of) => {
          const texts = of.map((each) => (each / 100).toFixed(2));
          const printed = printTable(tableOf(bookOf(texts, "one")), { decimals: 0 });
          const { exact, value, kind, row, column } = longTable(printed);
          const adjusted = new Set(printed.adjusted.map((each) => `${each.row} ${each.column}`));
          for (const [k, text] of exact.entries()) {
            if (kind[k] !== "amount" || adjusted.has(`${row[k]} ${column[k]}`)) continue;
            expect(Math.abs(Number(text) - (value[k] ?? 0))).toBeLessThanOrEqual(0.5);
          }
        },
      ),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", 'a"b,c;d\r\n=2', "\u202e=1", "＝1", "\u2028x"])(
    "the text %j is no formula in CSV, breaks no line, and is kept in JSON Lines",
    (label) => {
      const table = tableOf(book);
      const hostile = printTable({
        ...table,
        rows: table.rows.map((row) => ({ ...row, label: row.role === "heading" ? "H" : label })),
        columns: table.columns.map((column) => ({ ...column, label })),
        cells: table.cells.map((cells) =>
          cells.map((cell) => (cell.kind === "text" ? { kind: "text", text: label } : cell)),
        ),
      } as Table);
      const [, ...lines] = csvParseRows(renderLongTable(hostile));
      expect(lines).toHaveLength(25);
      for (const line of lines) {
        expect(line).toHaveLength(11);
        for (const k of [1, 3]) expect(line[k]).not.toMatch(/^[\s\u202e]*[=+\-@＝]/);
      }
      const json = renderLongTable(hostile, { form: "json-lines" }).trimEnd().split("\n");
      expect(json.map((line) => JSON.parse(line).rowLabel)).toEqual(Array(25).fill(label));
    },
  );
});
