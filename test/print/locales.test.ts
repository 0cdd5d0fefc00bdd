/**
 * The number styles that are written down here are those that Node's own data give, but for one
 * that is said.
 */
import {
  defineBook,
  formatAmount,
  incomeStatement,
  parseBook,
  parseTable,
  printPercent,
  printTable,
  toBookJson,
  toDecimal,
} from "anslag";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/language/marks.ts";
import { problemsOf } from "../support/code-of.ts";

const bookInput = {
  title: "Library",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: [{ id: "staff", kind: "cost" }] },
  figureSets: [{ id: "main", figures: [{ line: "staff", scenario: "budget", amount: "-1234" }] }],
} as const;

const columns = { budget: { scenario: "budget" } } as const;

const amounts = ["0", "999", "-1000", "1234567.25", "-9876543210.5"];

describe.each(LOCALES)("%s", (locale) => {
  const intl = new Intl.NumberFormat(locale, {
    useGrouping: "always",
    maximumFractionDigits: 2,
  } as Intl.NumberFormatOptions);

  it.each(amounts)("writes %s as the runtime does", (amount) => {
    const theirs = intl.format(Number(amount));
    // Newer data group de-CH with the straight apostrophe; here it is the typographic one.
    const expected = locale === "de-CH" ? theirs.replaceAll("'", "\u2019") : theirs;
    expect(formatAmount(toDecimal(amount), { locale })).toBe(expected);
  });
});

describe("marks of one's own", () => {
  const locale = { group: "'", decimal: ".", minus: "\u2013" };

  it.each([
    ["-1234567.25", "\u20131'234'567.25"],
    ["999", "999"],
    ["-0.5", "\u20130.5"],
  ])("write %s as %s", (amount, written) => {
    expect(formatAmount(toDecimal(amount), { locale })).toBe(written);
  });

  it("without groups write the digits one after another", () => {
    const eighth = { kind: "ratio", numerator: toDecimal(-1), denominator: toDecimal(8) } as const;
    const plain = { group: "", decimal: ",", minus: "-" };
    expect(formatAmount(toDecimal("-1234567.25"), { locale: plain })).toBe("-1234567,25");
    expect(printPercent(eighth, { locale: plain, decimals: 2 })).toBe("-12,50");
  });

  it("write every number of a page, and survive JSON in a table and a book", () => {
    const json = JSON.parse(JSON.stringify({ ...bookInput, locale })) as typeof bookInput;
    const book = parseBook(json);
    expect(book.locale).toEqual(locale);
    expect(toBookJson(book)).toMatchObject({ locale });
    const table = parseTable(JSON.parse(JSON.stringify(incomeStatement(book, { columns }))));
    expect(printTable(table).texts.flat()).toContain("\u20131'234");
    expect(printTable(table, { locale: "sv-SE" }).texts.flat()).toContain("\u22121\u00a0234");
  });

  it.each([
    { group: ",", decimal: ",", minus: "-" },
    { group: "1", decimal: ",", minus: "-" },
    { group: " ", decimal: "", minus: "-" },
    { group: " ", decimal: ",", minus: "" },
    { group: " ", decimal: ",", minus: 5 },
    { group: " ", decimal: "," },
    { group: " ", decimal: ",", minus: "-", plus: "+" },
    ["sv-SE"],
    [" ", ",", "-"],
    null,
    "sv",
  ])("%j is refused", (wrong) => {
    const style = { locale: wrong as never };
    for (const run of [
      () => formatAmount(toDecimal(1), style),
      () => defineBook({ ...bookInput, ...style }),
    ])
      expect(problemsOf(run)).toEqual(["print.locale locale"]);
  });
});
