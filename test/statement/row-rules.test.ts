/** Rows per unit of something that is not money, and rows as an index. */
import {
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  parseTable,
  printTable,
  type RowInput,
  renderDerivation,
  renderText,
} from "anslag";
import { auditReport, relationDifferences } from "anslag/audit";
import { renderCsv, renderHtml, renderWorksheet } from "anslag/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruledRowKeys } from "../../src/statement/row-rules.ts";
import { divide, fraction, show } from "../oracle/fraction.ts";
import { inWords } from "../support/cells.ts";
import { problemsOf } from "../support/code-of.ts";
import { signStyles } from "../support/service.ts";

const YEARS = ["first", "second", "actual"] as const;

/** A town in thousands of kronor: its costs and fees of three years, in result sign. */
const townOf = (costs: readonly string[], fees: readonly string[] = []) =>
  defineBook({
    title: "Town",
    unit: { currency: "SEK", scale: "thousand" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    scenarios: ["first", "second"].map((id) => ({ id, kind: "budget" })),
    chart: {
      lines: [
        { id: "costs", kind: "cost", label: "Costs" },
        { id: "fees", kind: "income", label: "Fees" },
      ],
      totals: [{ id: "net", of: ["costs", "fees"], label: "Net cost" }],
    },
    figureSets: [
      {
        id: "all",
        figures: Object.entries({ costs, fees }).flatMap(([line, amounts]) =>
          amounts.map((amount, k) => ({ line, scenario: YEARS[k], amount })),
        ),
      },
    ],
  } as BookInput);

const columns = {
  first: { scenario: "first" },
  second: { scenario: "second" },
  actual: { scenario: "actual" },
  variance: { varianceOf: { outcome: "actual", reference: "second" } },
  both: { sumOf: ["first", "second"] },
} as const;
const build = (book: ReturnType<typeof townOf>, ...more: readonly object[]) =>
  buildTable(book, {
    rows: ["costs", "fees", "net", ...(more as RowInput[])],
    columns,
    signs: "costs-positive",
  } as never);

const town = townOf(["-640000", "-650000", "-667300"], ["64000", "65650", "0"]);
const quantity = { first: 50_000, second: 50_000, actual: 50_400 };
const each = { id: "each", label: "kr per invånare", rateOf: { row: "costs", quantity } };
const index = { id: "index", label: "Index", indexOf: { row: "costs", base: "first" } };
const table = build(town, each, index);
const textsOf = (row: number, options = {}) => printTable(table, options).texts[row]?.slice(0, 3);

describe("a row per unit", () => {
  it("is the amount in whole units of the currency ÷ the quantity of the column", () => {
    // 640 000 000 of 50 000, 650 000 000 of 50 000, and 667 300 000 of 50 400 inhabitants.
    expect(table.cells[3]?.slice(0, 3).map(inWords)).toEqual([
      "-640000000 ÷ 50000",
      "-650000000 ÷ 50000",
      "-667300000 ÷ 50400",
    ]);
    expect(textsOf(3)).toEqual(["12,800", "13,000", "13,240"]);
    expect(textsOf(3, { signs: "natural" })).toEqual(["-12,800", "-13,000", "-13,240"]);
    expect(textsOf(3, { scale: "million", decimals: 1 })).toEqual(["12,800", "13,000", "13,240"]);
  });

  it("is as a column of rates has it, whatever the amount and the quantity", () => {
    const cents = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 9_999 }), (amount, count) => {
        const rateOf = { row: "costs", quantity: count };
        const cell = cellOf(build(townOf([`${amount}`]), { id: "x", rateOf }), "x", "first");
        const [top = "", bottom = ""] = (inWords(cell) ?? "").split(" ÷ ");
        const exact = divide(fraction(`${amount * 1000}`), fraction(`${count}`));
        expect(show(divide(fraction(top), fraction(bottom)))).toBe(show(exact));
      }),
    );
  });

  it("has the decimals that it asks for", () => {
    const rate = { id: "x", decimals: 2, rateOf: { row: "net", quantity: 30_000 } };
    // −576 000 000 ÷ 30 000 = 19 200; −584 350 000 ÷ 30 000 = 19 478.33…
    expect(printTable(build(town, rate)).texts[3]?.slice(0, 2)).toEqual(["19,200.00", "19,478.33"]);
  });

  it("has no rate without an amount, without a quantity, and where columns are compared", () => {
    const rate = { id: "x", rateOf: { row: "costs", quantity: { first: 2, second: 4 } } };
    expect(build(townOf(["-10", "", "-3"].slice(0, 1)), rate).cells[3]?.map(inWords)).toEqual([
      ...["-10000 ÷ 2", "absent", "absent", "absent", "missing-base"],
    ]);
    expect(build(town, rate).cells[3]?.slice(2, 4).map(inWords)).toEqual([
      ...["missing-base", "absent"],
    ]);
  });

  it("is a number in every render, and the same after JSON", () => {
    expect(renderText(printTable(table))).toContain("12,800");
    expect(renderHtml(printTable(table))).toContain("12,800");
    expect(renderCsv(table).split("\r\n")[4]).toBe("kr per invånare,12800,13000,13240,,");
    const [, rate] = renderWorksheet(printTable(table, { decimals: 2 })).rows[5] ?? [];
    expect(rate).toMatchObject({ value: 12_800, format: "#,##0" });
    expect(parseTable(JSON.stringify(table))).toEqual(table);
  });

  it("is explained as what it is, and no audit takes it for a percentage", () => {
    const why = explainCell(printTable(table), "each", "actual", { book: town });
    expect(renderDerivation(why)).toContain("= 13,240");
    for (const signs of signStyles) {
      const { summary, findings } = auditReport(printTable(table, { signs }));
      expect([summary.inconsistent, findings]).toEqual([0, []]);
    }
  });
});

describe("a row as an index", () => {
  it("is 100 in its base, and the quotient with the base in every other column of amounts", () => {
    // 650 000 ÷ 640 000 = 1.015625; 667 300 ÷ 640 000 = 1.04265625; 1 290 000 ÷ 640 000 = 2.015625.
    expect(textsOf(4)).toEqual(["100.0", "101.6", "104.3"]);
    expect(printTable(table).texts[4]?.slice(3)).toEqual(["", "201.6"]);
    for (const signs of signStyles) expect(textsOf(4, { signs })).toEqual(textsOf(4));
  });

  it("may have its base in any column, also a later one", () => {
    const later = { id: "x", indexOf: { row: "costs", base: "actual" } };
    // 640 000 ÷ 667 300 = 0.95908…
    expect(printTable(build(town, later)).texts[3]?.slice(0, 3)).toEqual(["95.9", "97.4", "100.0"]);
  });

  it("has the reasons of a growth where the base is zero, missing or of the other sign", () => {
    const of = (base: string) => ({ id: "x", indexOf: { row: "fees", base } });
    expect(build(town, of("actual")).cells[3]?.slice(0, 3).map(inWords)).toEqual([
      ...["zero-base", "zero-base", "zero-base"],
    ]);
    const mixed = townOf([], ["-5", "10"]);
    expect(build(mixed, of("first")).cells[3]?.map(inWords)).toEqual([
      ...["-5 ÷ -5", "sign-change", "missing-amount", "absent", "sign-change"],
    ]);
    expect(build(townOf([], ["5"]), of("second")).cells[3]?.[0]).toEqual({
      kind: "empty",
      reason: "missing-base",
    });
  });

  it("states one relation, which survives JSON and holds by every check", () => {
    const columns = ["first", "second", "actual", "both"];
    const stated = { kind: "index", row: "index", of: "costs", base: "first", columns };
    expect(table.relations.filter(({ kind }) => kind === "index")).toEqual([stated]);
    expect(parseTable(JSON.stringify(table))).toEqual(table);
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
    expect(auditReport(printTable(table)).summary.inconsistent).toBe(0);
  });

  it("is found where its print is wrong", () => {
    const printed = printTable(table);
    const cells = printed.cells.map((row, i) =>
      row.map((cell, j) =>
        i === 4 && j === 1 && cell.kind === "ratio"
          ? { ...cell, text: "106.1", percent: cell.percent.plus("4.5") }
          : cell,
      ),
    );
    expect(auditReport({ ...printed, cells }).summary.inconsistent).toBe(1);
  });

  it("is a formula in a worksheet, and explained by the two amounts", () => {
    // Costs stand in row 3 of the sheet; the base is column B.
    expect(renderWorksheet(printTable(table)).rows[6]?.[2]).toMatchObject({
      value: 1.016,
      formula: "ROUND(C3/B3,3)",
    });
    const why = explainCell(table, "index", "second", { book: town });
    expect(why.rule).toBe("ratio");
    expect(why.terms.map(({ derivation }) => derivation.amount?.toFixed())).toEqual([
      ...["-650000", "-640000"],
    ]);
  });

  it("keeps no relation where its base is hidden, or its row", () => {
    const hidden = { ...columns, first: { scenario: "first", hidden: true } } as const;
    const input = { rows: ["costs", index], columns: hidden } as const;
    const without = buildTable(town, input as never);
    expect(without.relations.filter(({ kind }) => kind === "index")).toEqual([]);
    expect(printTable(without).texts[1]?.slice(0, 2)).toEqual(["101.6", "104.3"]);
    expect(explainCell(without, "index" as never, "second" as never).terms).toHaveLength(2);
  });
});

describe("a row that is computed by a rule", () => {
  it("is incomplete where months of its amounts are missing, also those of its base", () => {
    const months = ["2023-01", "2023-02"].map((period) => ({
      line: "staff",
      scenario: "actual",
      period,
      amount: -5,
    }));
    const book = defineBook({
      title: "T",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-12-31",
      chart: { lines: [{ id: "staff", kind: "cost" }] },
      figureSets: [{ id: "all", figures: months }],
    } as BookInput);
    const grid = buildTable(book, {
      rows: [
        "staff",
        { id: "each", rateOf: { row: "staff", quantity: 5 } },
        { id: "index", indexOf: { row: "staff", base: "quarter" } },
      ],
      columns: {
        start: { scenario: "actual", period: "2023-01/2023-02" },
        quarter: { scenario: "actual", period: "2023-01/2023-03" },
      },
    } as never);
    expect(grid.cells.map((cells) => cells.map(inWords))).toEqual([
      ["-10", "incomplete-period"],
      ["-10 ÷ 5", "incomplete-period"],
      ["incomplete-period", "incomplete-period"],
    ]);
  });

  it("has keys of its own", () => {
    const head = ["id", "label", "level"];
    expect(ruledRowKeys({ quotientOf: {} })).toEqual([...head, "quotientOf"]);
    expect(ruledRowKeys({ rateOf: {} })).toEqual([...head, "rateOf", "decimals"]);
    expect(ruledRowKeys({ indexOf: {} })).toEqual([...head, "indexOf"]);
    expect(ruledRowKeys({ line: "a" })).toBeUndefined();
  });

  const rateOf = { row: "costs", quantity: 5 };
  const indexOf = { row: "costs", base: "first" };
  it.each([
    [{ id: "x", rateOf: { ...rateOf, quantity: 0 } }, "input.value rows 3 rateOf quantity"],
    [{ id: "x", rateOf: { ...rateOf, per: 5 } }, "input.unknown-key rows 3 rateOf per"],
    [{ id: "x", rateOf: { row: "costs" } }, "amount.missing rows 3 rateOf quantity"],
    [{ id: "x", rateOf, decimals: 7 }, "input.value rows 3 decimals"],
    [{ id: "x", rateOf: { ...rateOf, row: "cots" } }, "table.unknown-row rows 3 rateOf row"],
    [
      { id: "x", rateOf: { ...rateOf, quantity: { actal: 5 } } },
      "table.unknown-column rows 3 rateOf quantity actal",
    ],
    [
      { id: "x", rateOf: { ...rateOf, quantity: { variance: 5 } } },
      "statement.operand rows 3 rateOf quantity variance",
    ],
    [
      { id: "x", indexOf: { ...indexOf, decimals: 1 } },
      "input.unknown-key rows 3 indexOf decimals",
    ],
    [{ id: "x", indexOf, decimals: 1 }, "input.unknown-key rows 3 decimals"],
    [{ id: "x", indexOf: { ...indexOf, row: "x" } }, "statement.operand rows 3 indexOf row"],
    [{ id: "x", indexOf: { ...indexOf, base: "f" } }, "table.unknown-column rows 3 indexOf base"],
    [
      { id: "x", indexOf: { ...indexOf, base: "variance" } },
      "statement.operand rows 3 indexOf base",
    ],
    [{ id: "x", sumOf: ["each"] }, "table.unknown-row rows 3 sumOf 0"],
  ])("is refused where it cannot be used: %j", (row, problem) => {
    expect(problemsOf(() => build(town, row))).toContain(problem);
  });

  it("is no operand of another row", () => {
    expect(problemsOf(() => build(town, each, { id: "x", sumOf: ["costs", "each"] }))).toEqual([
      "statement.operand rows 4 sumOf 1",
    ]);
    const other = { id: "x", indexOf: { row: "each", base: "first" } };
    expect(problemsOf(() => build(town, each, other))).toEqual([
      "statement.operand rows 4 indexOf row",
    ]);
  });
});
