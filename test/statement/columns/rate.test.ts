/** Rate columns: amounts per unit of something that is not money. */
import {
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  parseTable,
  printTable,
  renderDerivation,
} from "anslag";
import { auditReport } from "anslag/audit";
import { renderCsv, renderWorksheet } from "anslag/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateColumn } from "../../../src/statement/columns/rate.ts";
import { divide, fraction, multiply, show } from "../../oracle/fraction.ts";
import { inWords } from "../../support/cells.ts";
import { readAs } from "../../support/columns.ts";

const bookOf = (scale: "one" | "thousand" | "million", amounts: readonly string[]) =>
  defineBook({
    title: "Schools",
    language: "nb",
    unit: { currency: "NOK", scale },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    chart: { lines: ["east", "west"].map((id) => ({ id, kind: "cost" })) },
    figureSets: [
      {
        id: "all",
        figures: ["east", "west"].map((line, k) => ({
          line,
          scenario: "actual",
          amount: amounts[k],
        })),
      },
    ],
  } as BookInput);

const build = (
  book: ReturnType<typeof bookOf>,
  quantity: number | Readonly<Record<string, number>>,
  more: { readonly decimals?: number } = {},
) =>
  buildTable(book, {
    rows: ["east", "west", { id: "sum", sumOf: ["east", "west"] }],
    signs: "costs-positive",
    columns: {
      actual: { scenario: "actual" },
      each: { label: "kr per elev", rateOf: { column: "actual", quantity }, ...more },
    },
  });
const schools = build(bookOf("thousand", ["-41200", "-30500"]), { east: 400, west: 250, sum: 650 });

describe("an amount per unit", () => {
  it("is the amount in whole units of the currency ÷ the quantity, whatever the unit", () => {
    const POWERS = { one: "1", thousand: "1000", million: "1000000" } as const;
    const cents = fc.integer({ min: -99_999, max: 99_999 });
    const scales = fc.constantFrom("one", "thousand", "million");
    fc.assert(
      fc.property(cents, scales, fc.integer({ min: 1, max: 9_999 }), (amount, scale, quantity) => {
        const text = (amount / 100).toFixed(2);
        const cell = cellOf(build(bookOf(scale, [text, "-1"]), quantity), "east", "each");
        const [top = "", bottom = ""] = (inWords(cell) ?? "").split(" ÷ ");
        const exact = divide(
          multiply(fraction(text), fraction(POWERS[scale])),
          fraction(String(quantity)),
        );
        expect(show(divide(fraction(top), fraction(bottom)))).toBe(show(exact));
      }),
    );
  });

  it("prints in whole kroner with the sign of its amount, in every unit of the page", () => {
    // 41 200 000 of 400, 30 500 000 of 250, and 71 700 000 of 650 pupils.
    const rates = ["103\u00A0000", "122\u00A0000", "110\u00A0308"];
    for (const scale of ["one", "thousand", "million"] as const) {
      const printed = printTable(schools, { scale, decimals: 1 });
      expect(printed.texts.map(([, each]) => each)).toEqual(rates);
    }
    const natural = printTable(schools, { signs: "natural" });
    expect(natural.texts.map(([, each]) => each)).toEqual(rates.map((text) => `−${text}`));
  });

  it("has the decimals that it asks for", () => {
    const book = bookOf("one", ["-10", "-20"]);
    const table = build(book, 3, { decimals: 2 });
    expect(printTable(table).texts.map(([, each]) => each)).toEqual(["3,33", "6,67", "10,00"]);
  });

  it("has no rate without an amount or a quantity of the row", () => {
    const table = build(bookOf("one", ["-10", "-20"]), { east: 5 });
    expect(table.cells.map(([, each]) => inWords(each))).toEqual([
      ...["-10 ÷ 5", "missing-base", "missing-base"],
    ]);
  });

  it("is a number in CSV and in a worksheet, and the same after JSON", () => {
    expect(renderCsv(schools)).toContain(",103000");
    const cells = renderWorksheet(schools).rows.flatMap((row) => row.map(({ value }) => value));
    expect(cells).toEqual(expect.arrayContaining([103_000, 122_000, 110_308]));
    expect(parseTable(JSON.stringify(schools))).toEqual(schools);
  });

  it("is explained as what it is, and no audit takes it for a percentage", () => {
    const book = bookOf("thousand", ["-41200", "-30500"]);
    const why = explainCell(printTable(schools), "east", "each", { book });
    expect(renderDerivation(why)).toContain("= 103\u00A0000");
    const { findings, summary } = auditReport(printTable(schools));
    expect(findings).toEqual([]);
    // The sum of the two schools is the only relation, in the column of amounts.
    expect(summary.exact).toBe(1);
  });
});

describe("the input of a rate column", () => {
  const rateOf = { column: "a", quantity: 5 };

  it("reads one column", () => {
    const { spec, issues } = readAs(rateColumn, { rateOf });
    expect([spec.measure, spec.terms, spec.decimals, issues]).toEqual(["rate", ["a"], 0, []]);
  });

  it.each([
    [{ rateOf: { ...rateOf, quantity: 0 } }, "input.value", "rateOf.quantity"],
    [{ rateOf: { ...rateOf, quantity: { a: -1 } } }, "input.value", "rateOf.quantity.a"],
    [{ rateOf: { ...rateOf, per: 5 } }, "input.unknown-key", "rateOf.per"],
    [{ rateOf, decimals: 0.5 }, "input.value", "decimals"],
  ])("is refused where it cannot be used: %j", (input, code, path) => {
    expect(readAs(rateColumn, input).issues).toEqual([[code, `columns.x.${path}`]]);
  });
});
