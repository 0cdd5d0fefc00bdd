/** How numbers are written, locale by locale, and single amounts in running text. */
import {
  formatAmount,
  type Locale,
  type NumberStyle,
  parseAmount,
  printAmount,
  printTable,
  toDecimal,
  unitFromName,
  unitOf,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const locales: readonly (readonly [Locale, string])[] = [
  ["sv-SE", "−1\u00a0234\u00a0567,50"],
  ["nb-NO", "−1\u00a0234\u00a0567,50"],
  ["fi-FI", "−1\u00a0234\u00a0567,50"],
  ["da-DK", "-1.234.567,50"],
  ["en-GB", "-1,234,567.50"],
  ["de-CH", "-1\u2019234\u2019567.50"],
];

describe("number styles", () => {
  it.each(locales)("%s writes %s", (locale, text) => {
    expect(formatAmount(toDecimal("-1234567.5"), { locale, decimals: 2 })).toBe(text);
  });

  const cases: readonly (readonly [string, NumberStyle, string])[] = [
    ["-5", { negative: "parentheses" }, "(5)"],
    ["-5", { negative: "hyphen" }, "-5"],
    ["-5", { locale: "en-GB", negative: "minus" }, "−5"],
    ["5", { plus: "always" }, "+5"],
    ["0", { plus: "always" }, "0"],
    ["0", { zero: "-" }, "-"],
    ["0", { zero: "blank" }, ""],
    ["-0", { negative: "parentheses" }, "0"],
  ];
  it.each(cases)("%s with %o is %j", (amount, style, text) => {
    expect(formatAmount(toDecimal(amount), { locale: "sv-SE", ...style })).toBe(text);
  });

  it("what is written is read back as the same amount, in every locale", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...locales.map(([locale]) => locale)),
        (text, locale) => {
          const decimalMark = locale === "en-GB" || locale === "de-CH" ? "." : ",";
          const written = formatAmount(toDecimal(text), { locale });
          expect(parseAmount(written, { decimalMark }).equals(toDecimal(text))).toBe(true);
        },
      ),
    );
  });
});

describe("a single amount in running text", () => {
  const unit = unitFromName("tkr");

  it("is rounded once, from the exact amount", () => {
    // 1 249,6 tkr is 1 250 tkr in print, and 1,2 mkr; rounded twice it would be 1,3.
    expect(printAmount("1249.6", { unit, language: "sv" })).toBe("1\u00a0250");
    expect(printAmount("1249.6", { unit, scale: "mkr", decimals: 1, language: "sv" })).toBe("1,2");
    expect(
      printAmount("1250", {
        unit,
        scale: "mkr",
        decimals: 1,
        plus: "always",
        withUnit: true,
        language: "sv",
      }),
    ).toBe("+1,3\u00a0mkr");
  });

  it("in kr, tkr, mkr and mdkr, and by scale in words for other currencies", () => {
    expect(
      ["kr", "tkr", "mkr", "mdkr"].map((scale) =>
        printAmount("486892", { unit, scale: scale as "kr", decimals: 3, language: "sv" }),
      ),
    ).toEqual(["486\u00a0892\u00a0000,000", "486\u00a0892,000", "486,892", "0,487"]);
    expect(
      printAmount(1500, {
        unit: unitOf("EUR"),
        scale: "thousand",
        decimals: 1,
        withUnit: true,
        locale: "en-GB",
      }),
    ).toBe("1.5\u00a0EUR thousand");
    expect(codeOf(() => printAmount(1, { unit: unitOf("EUR"), scale: "tkr" }))).toBe(
      "input.choice",
    );
  });

  it("refuses a misspelt option, and a unit that it was not told", () => {
    const issues = issuesOf(() => printAmount("1.25", { decimal: 1, withUnit: true } as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key decimal",
      "print.scale-without-unit withUnit",
    ]);
  });

  it("zero is zero only when it is exactly zero", () => {
    expect(printAmount("0.4", { zero: "-" })).toBe("0");
    expect(printAmount("-0.4", { plus: "always" })).toBe("0");
    expect(printAmount(0, { zero: "-" })).toBe("-");
  });
});

describe("choices of a printed table", () => {
  const table = tableOf([-1, 0, 0], [["0"], ["0.4"]], shapes["one column"]);

  it("zero as a dash only for exact zeros", () => {
    expect(printTable(table, { zero: "-" }).texts.flat()).toEqual(["0", "-", "0"]);
    expect(printTable(table, { zero: "blank", decimals: 1, language: "sv" }).texts.flat()).toEqual([
      "0,4",
      "",
      "0,4",
    ]);
  });

  it("names every wrong choice at once", () => {
    const wrong = {
      decimal: 1,
      locale: "sv",
      decimals: 1.5,
      zero: "nil",
      rounding: "none",
      searchLimit: Number.NaN,
      scale: "kkr",
      language: "fr",
    };
    const issues = issuesOf(() => printTable(table, wrong as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key decimal",
      "print.locale locale",
      "input.choice zero",
      "print.language language",
      "round.decimals decimals",
      "input.choice rounding",
      "input.choice searchLimit",
      "input.choice scale",
    ]);
  });

  it("a relation that names a missing row or column, and totals in a circle, are said by name", () => {
    const relation = {
      kind: "rows" as const,
      row: "r9",
      terms: [{ id: "r1", weight: 1 as const }],
      columns: ["c7"],
    };
    const issues = issuesOf(() => printTable({ ...table, relations: [relation] }));
    expect(issues.map(({ code }) => code)).toEqual(["table.unknown-row", "table.unknown-column"]);
    const circle = ["r0", "r1"].map((row, k, ids) => ({
      kind: "rows" as const,
      row,
      terms: [{ id: ids[1 - k] ?? "", weight: 1 as const }],
      columns: ["c0"],
    }));
    expect(
      issuesOf(() => printTable({ ...table, relations: circle })).map(({ code }) => code),
    ).toEqual(["table.cycle"]);
  });

  it("one table in every sign style: the sums hold in each, and only signs differ", () => {
    const styles = ["natural", "costs-positive", "all-positive", "funding-negative"] as const;
    const costs = { ...table, rows: table.rows.map((row) => ({ ...row, flow: "cost" as const })) };
    const texts = styles.map((signs) =>
      printTable(costs, { signs, decimals: 1, language: "sv" }).texts.flat(),
    );
    expect(texts).toEqual([
      ["0,4", "0,0", "0,4"],
      ["−0,4", "0,0", "−0,4"],
      ["−0,4", "0,0", "−0,4"],
      ["0,4", "0,0", "0,4"],
    ]);
  });

  it("a printed table is printed in another scale from its exact source", () => {
    const exact = tableOf([-1, 0, 0], [["1249600"], ["1249600"]], shapes["one column"]);
    const thousands = printTable(exact, { scale: "tkr", language: "sv" });
    expect(thousands.texts.flat()).toEqual(["2\u00a0499", "1\u00a0250", "1\u00a0249"]);
    expect(printTable(thousands, { scale: "mkr", decimals: 1, language: "sv" })).toEqual(
      printTable(exact, { scale: "mkr", decimals: 1, language: "sv" }),
    );
  });

  it("amounts of 60 digits and a table without cells are printed as well", () => {
    const long = tableOf(
      [-1, 0, 0],
      [[`${"9".repeat(58)}.5`], [`-${"9".repeat(58)}.5`]],
      shapes["one column"],
    );
    expect(printTable(long).tier).toBe(1);
    expect(printTable({ ...table, rows: [], cells: [], relations: [] }).texts).toEqual([]);
  });
});
