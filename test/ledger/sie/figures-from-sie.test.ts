/** Figures out of a file, for a book that one has. */
import { type Book, defineBook, type FigureSet } from "anslag";
import { figuresFromSie, readSie, sumFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { fixture, HEAD, hundredths, linesWith } from "./files.ts";

const bookOf = (more: object = {}): Book =>
  defineBook({
    title: "Practice 2012",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2012 },
    cutOff: "2012-12-31",
    chart: {
      lines: [
        { id: "sales", kind: "income" },
        { id: "costs", kind: "cost" },
        { id: "finance", kind: "financial-cost" },
      ],
    },
    dimensions: [{ id: "1", members: [{ id: "AO" }, { id: "AN" }, { id: "AV" }] }],
    figureSets: [],
    ...more,
  });
const RULES = [
  { prefix: "3", line: "sales" },
  { from: "4000", to: "7999", line: "costs" },
  { prefix: "8", line: "finance" },
] as const;
const LINES: Readonly<Record<string, string>> = { 3: "sales", 8: "finance" };
const lineOf = (account: string): string => LINES[account.slice(0, 1)] ?? "costs";
const cents = (set: FigureSet, line: string, scenario: string): bigint =>
  hundredths(sumFigures(set, { lines: [line], scenario })?.toFixed(2) ?? "0");
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The sum of the lines with a label, by the line of their account, in result sign. */
function counted(
  name: "typ1" | "typ2" | "typ3" | "typ4",
  label: string,
  line: string,
  isMeant: (words: readonly string[]) => boolean,
): bigint {
  const column = label === "#PSALDO" || label === "#PBUDGET" ? 3 : label === "#TRANS" ? 1 : 2;
  return linesWith(name, label)
    .filter((words) => {
      const account = words[column] ?? "";
      return /^[3-8]/.test(account) && !account.startsWith("899") && lineOf(account) === line;
    })
    .filter(isMeant)
    .reduce((sum, words) => {
      const amount =
        label === "#TRANS" ? words.find((word) => /^-?\d+\.\d\d$/.test(word)) : undefined;
      return sum - hundredths(amount ?? words.at(-1) ?? "");
    }, 0n);
}

describe("the figures of a real file", () => {
  it.each(["sales", "costs", "finance"])("of type 2 add up to its lines, on %s", (line) => {
    const { figures, findings } = figuresFromSie(bookOf(), readSie(fixture("typ2")), {
      accounts: RULES,
    });
    expect(findings).toEqual([]);
    const isHere = ([, year]: readonly string[]): boolean => year === "0";
    expect(cents(figures, line, "actual")).toBe(counted("typ2", "#PSALDO", line, isHere));
    expect(cents(figures, line, "actual")).toBe(counted("typ2", "#RES", line, isHere));
    expect(cents(figures, line, "budget")).toBe(counted("typ2", "#PBUDGET", line, isHere));
    const isBefore = ([, year]: readonly string[]): boolean => year === "-1";
    expect(cents(figures, line, "priorYearActual")).toBe(counted("typ2", "#RES", line, isBefore));
  });

  it.each(["sales", "costs", "finance"])("of type 4 add up to its rows, on %s", (line) => {
    const file = readSie(fixture("typ4"));
    const { figures } = figuresFromSie(bookOf(), file, { accounts: RULES });
    const all = counted("typ4", "#TRANS", line, () => true);
    expect(cents(figures, line, "actual")).toBe(all);
    const byYear = figuresFromSie(bookOf(), file, { accounts: RULES, from: "years" }).figures;
    expect(cents(byYear, line, "actual")).toBe(all);
  });

  it("divided by a dimension are the same money", () => {
    const file = readSie(fixture("typ3"));
    const members = file.objects.flatMap(({ dimension, object }) =>
      dimension === "1" ? [{ id: object }] : [],
    );
    const book = bookOf({ dimensions: [{ id: "1", members }] });
    const whole = figuresFromSie(book, file, { accounts: RULES });
    const divided = figuresFromSie(book, file, { accounts: RULES, dimension: "1" });
    for (const line of ["sales", "costs", "finance"])
      for (const scenario of ["actual", "priorYearActual"])
        expect(cents(divided.figures, line, scenario)).toBe(cents(whole.figures, line, scenario));
    const parts = [...divided.figures].filter(({ members: of }) => of["1"] !== undefined);
    const sum = parts.reduce((all, { amount }) => all + hundredths(amount.toFixed(2)), 0n);
    const isPart = (words: readonly string[]): boolean => words.join(" ").includes("{1 ");
    expect(sum).toBe(
      ["sales", "costs", "finance"].reduce(
        (all, line) =>
          all +
          counted("typ3", "#PBUDGET", line, isPart) +
          counted("typ3", "#PSALDO", line, isPart),
        0n,
      ),
    );
  });
});

describe("the figures of a file", () => {
  const small = `${HEAD}${[
    "#KONTO 3010 Fees",
    "#KONTO 5010 Rent",
    "#KONTO 1930 Bank",
    "#KONTO 8999 Result",
    "#RES 0 3010 -900",
    "#RES 0 5010 700.25",
    "#RES 0 8999 199.75",
    "#RES -1 3010 -800",
  ].join("\n")}\n`;
  const lines = {
    chart: {
      lines: [
        { id: "3010", kind: "income" },
        { id: "5010", kind: "cost" },
      ],
    },
  };

  it("stand on accounts as lines where there are no rules", () => {
    const { figures, findings, leftOut } = figuresFromSie(bookOf(lines), readSie(small));
    expect(plain([...figures])).toEqual([
      { line: "3010", scenario: "actual", period: "2012-01/2012-12", amount: "900", members: {} },
      {
        line: "5010",
        scenario: "actual",
        period: "2012-01/2012-12",
        amount: "-700.25",
        members: {},
      },
      {
        line: "3010",
        scenario: "priorYearActual",
        period: "2011-01/2011-12",
        amount: "800",
        members: {},
      },
    ]);
    expect(findings).toEqual([]);
    // The account for the result itself would make every result zero.
    expect(leftOut).toEqual({ balanceSheet: 0, closing: 1 });
  });

  it("name their account as the source where rules give them a line", () => {
    const { figures, findings } = figuresFromSie(bookOf(), readSie(small), {
      accounts: [
        { prefix: "3", line: "sales" },
        { codes: ["9999"], line: "costs" },
      ],
      scenarios: { priorYear: null },
    });
    expect([...figures].map(({ source }) => source)).toEqual(["3010 Fees"]);
    expect(plain(findings)).toEqual([
      { kind: "unmapped", account: "5010", count: 1, amount: "700.25", scenario: "actual" },
      { kind: "never-used", rule: 1, line: "costs" },
    ]);
  });

  it("are converted to the unit of the book", () => {
    const book = bookOf({ ...lines, unit: { currency: "SEK", scale: "thousand" } });
    const [first] = figuresFromSie(book, readSie(small)).figures;
    expect(first?.amount.toFixed()).toBe("0.9");
    const euro = bookOf({ ...lines, unit: { currency: "EUR" } });
    expect(codeOf(() => figuresFromSie(euro, readSie(small)))).toBe("unit.mismatch");
  });

  it("stand in scenarios that are named", () => {
    const book = bookOf({ ...lines, scenarios: [{ id: "ledger" }] });
    const { figures } = figuresFromSie(book, readSie(small), {
      scenarios: { actual: "ledger", budget: null, priorYear: null },
    });
    expect([...figures].map(({ scenario }) => scenario)).toEqual(["ledger", "ledger"]);
    const wrong = { scenarios: { actual: "ledgers" } };
    expect(codeOf(() => figuresFromSie(book, readSie(small), wrong))).toBe(
      "figure.unknown-scenario",
    );
  });

  it("leave the balance sheet out unless a rule names it", () => {
    const text = `${small}#PSALDO 0 201201 1930 {} 5\n#PSALDO 0 201201 3010 {} -5\n`;
    const counts = (rules: readonly object[]): unknown => {
      const { figures, leftOut } = figuresFromSie(bookOf(), readSie(text), {
        accounts: [{ prefix: "3", line: "sales" }, ...rules] as never,
        scenarios: { priorYear: null },
      });
      return [leftOut.balanceSheet, figures.size];
    };
    expect(counts([])).toEqual([1, 1]);
    expect(counts([{ codes: ["1930"], line: "finance" }])).toEqual([0, 2]);
    expect(counts([{ codes: ["1930"], line: null }])).toEqual([0, 1]);
  });

  it("outside the years of the book are findings with amounts", () => {
    const book = bookOf({ ...lines, fiscalYear: { year: 2012, months: 8 } });
    const text = `${HEAD}#KONTO 5010 x\n#PSALDO 0 201208 5010 {} 5\n#PSALDO 0 201209 5010 {} 7\n`;
    const { figures, findings } = figuresFromSie(book, readSie(text));
    expect(sumFigures(figures)?.toFixed()).toBe("-5");
    expect(plain(findings)).toEqual([
      { kind: "outside-year", scenario: "actual", account: "5010", count: 1, amount: "7" },
    ]);
  });

  it("that have parts only are findings, and unlike parts are on no line", () => {
    const text = `${HEAD}${[
      "#KONTO 5010 x",
      "#PBUDGET 0 201201 5010 {1 A} 5",
      "#PBUDGET 0 201202 5010 {1 A} 5",
      "#PBUDGET 0 201202 5010 {6 P} 4",
    ].join("\n")}\n`;
    const { figures, findings } = figuresFromSie(bookOf(lines), readSie(text));
    expect(sumFigures(figures)?.toFixed()).toBe("-5");
    const finding = { scenario: "budget", account: "5010", count: 1, amount: "5" };
    expect(plain(findings)).toEqual([
      { ...finding, kind: "parts-only" },
      { ...finding, kind: "unlike-parts" },
    ]);
  });

  it("are refused with every wrong option", () => {
    const options = {
      accounts: [{ prefix: "", line: "x" }],
      scenarios: { actual: 5 },
      from: "day",
      dimension: 1,
    };
    const issues = issuesOf(() => figuresFromSie(bookOf(), readSie(small), options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.wrong-type options.scenarios.actual",
      "input.wrong-type options.dimension",
      "input.choice options.from",
      "figure.accounts options.accounts.0",
    ]);
  });
});
