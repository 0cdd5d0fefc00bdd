/** Rows of cells become figures by a mapping. */
import { type Book, defineBook } from "anslag";
import { type FigureMapping, figuresFromCsv } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { frame, problems, written } from "./frame.ts";

const mapping = { line: "line", scenario: { value: "actual" }, amount: "amount" } as const;
const set = (text: string, more: object = {}, book: Book = frame) =>
  figuresFromCsv(book, text, { ...mapping, signs: "natural", ...more } as FigureMapping);
const rows = (text: string, more: object = {}) => written(set(text, more));

describe("several amounts in a row", () => {
  it("are scenarios side by side, in one pass", () => {
    const text = "line,FY22,FY23\nstaff,-5,-6\nfees,1,2\n";
    const amounts = [
      { amount: "FY22", scenario: { value: "priorYearActual" } },
      { amount: "FY23", scenario: { value: "budget" } },
    ];
    expect(rows(text, { amount: undefined, scenario: undefined, amounts })).toEqual([
      "staff priorYearActual 2022 -5",
      "staff budget 2023 -6",
      "fees priorYearActual 2022 1",
      "fees budget 2023 2",
    ]);
  });

  it("are a column a month, of which some cells are no figures", () => {
    const amounts = ["jan", "feb", "mar"].map((amount, k) => ({
      amount,
      period: { value: `2023-0${k + 1}` },
    }));
    const text = "line,jan,feb,mar\nstaff,-5,, - \nfees,..,2,0\n";
    const more = { amount: undefined, amounts, missing: ["", ".."], zero: ["-"] };
    expect(rows(text, more)).toEqual([
      "staff actual 2023-01 -5",
      "staff actual 2023-03 0",
      "fees actual 2023-02 2",
      "fees actual 2023-03 0",
    ]);
    // Without the list, an empty cell is an amount that is missing; its column is in the path.
    const strict = (): unknown => set(text, { amount: undefined, amounts, zero: ["-"] });
    expect(issuesOf(strict)[0]?.expected).toBe('an amount, or in the mapping missing: [""]');
    expect(problems(strict)).toEqual([
      "amount.missing line.2.feb.amount",
      "amount.not-an-amount line.3.jan.amount",
    ]);
  });

  it("are lines side by side", () => {
    const amounts = [
      { amount: "Staff", line: { value: "staff" } },
      { amount: "Fees", line: { value: "fees" }, note: "why" },
    ];
    const more = { line: undefined, amount: undefined, amounts, period: "month" };
    expect(rows("month,Staff,Fees,why\n2023-03,-5,7,new\n", more)).toEqual([
      "staff actual 2023-03 -5",
      "fees actual 2023-03 7 new",
    ]);
  });
});

describe("debit and credit", () => {
  const more = { amount: { debit: "D", credit: "K" }, signs: undefined, decimalMark: "." };

  it("are result sign: credit less debit, whichever of the two a row has", () => {
    const text = "line,D,K\nstaff,100.50,\nstaff,,20\nfees,,300\nfees,5,10\n";
    expect(rows(text, more)).toEqual([
      "staff actual 2023 -100.5",
      "staff actual 2023 20",
      "fees actual 2023 300",
      "fees actual 2023 5",
    ]);
  });

  it("that are both empty are a missing amount", () => {
    expect(problems(() => set("line,D,K\nfees,,\n", more))).toEqual([
      "amount.missing line.2.amount",
    ]);
    expect(rows("line,D,K\nfees,,\nfees,,1\n", { ...more, missing: [""] })).toEqual([
      "fees actual 2023 1",
    ]);
  });

  it("are not turned, while a plain amount beside them is", () => {
    const amounts = [
      { amount: { debit: "D", credit: "K" } },
      { amount: "net", scenario: { value: "budget" } },
    ];
    const text = "line,D,K,net\nstaff,7,,9\n";
    const mixed = { amount: undefined, amounts, signs: "overspend-positive" };
    expect(rows(text, mixed)).toEqual(["staff actual 2023 -7", "staff budget 2023 -9"]);
  });
});

describe("an amount with a mark", () => {
  it("has the sign of its mark", () => {
    const amount = { amount: "amount", mark: "side", negative: ["S"], positive: ["H"] };
    const text = "line,amount,side\nstaff,5,S\nstaff,2,H\nstaff,-1,S\n";
    expect(rows(text, { amount })).toEqual([
      "staff actual 2023 -5",
      "staff actual 2023 2",
      "staff actual 2023 1",
    ]);
    expect(problems(() => set("line,amount,side\nfees,5,\n", { amount }))).toEqual([
      "input.choice line.2.amount",
    ]);
  });

  it("may have its mark behind the digits", () => {
    const amount = { amount: "amount", negative: ["DR"], positive: ["CR"] };
    const text = "line,amount\nstaff,5.00 DR\nfees,13.37 CR\n";
    expect(rows(text, { amount })).toEqual(["staff actual 2023 -5", "fees actual 2023 13.37"]);
  });
});

describe("amounts in smallest units", () => {
  it("are divided exactly, whichever way they are written", () => {
    const text =
      'line,amount\nstaff,-125050\nstaff,"-1 250"\nstaff,-12345678901234567890\nfees,1\n';
    expect(rows(text, { minorUnits: 2 })).toEqual([
      "staff actual 2023 -1250.5",
      "staff actual 2023 -12.5",
      "staff actual 2023 -123456789012345678.9",
      "fees actual 2023 0.01",
    ]);
  });

  it("have more decimals than fit a column", () => {
    expect(rows("line,amount\nfees,0.0000000000001\n", { minorUnits: 5 })).toEqual([
      "fees actual 2023 0.000000000000000001",
    ]);
  });
});

describe("periods", () => {
  it("are months of dates, fiscal years or posting periods", () => {
    const text = "line,when,amount\nfees,15.03.2023,1\nfees,20230401,2\n";
    expect(rows(text, { period: { monthOf: "when" } })).toEqual([
      "fees actual 2023-03 1",
      "fees actual 2023-04 2",
    ]);
    expect(rows("line,y,m,amount\nfees,2023,4,1\n", { period: { monthOf: ["y", "m"] } })).toEqual([
      "fees actual 2023-04 1",
    ]);
    expect(rows("line,y,amount\nfees,FY23,1\n", { period: { yearOf: "y" } })).toEqual([
      "fees actual 2023 1",
    ]);
    const period = { postingPeriod: "p", closingPeriods: 1 };
    expect(rows("line,p,amount\nfees,13,1\nfees,2,1\n", { period })).toEqual([
      "fees actual 2023-12 1",
      "fees actual 2023-02 1",
    ]);
  });

  it("of a scenario of last year are in that year", () => {
    const scenario = "of";
    const text = "line,of,p,amount\nfees,priorYearActual,3,1\nfees,actual,3,2\n";
    expect(rows(text, { scenario, period: { postingPeriod: "p" } })).toEqual([
      "fees priorYearActual 2022-03 1",
      "fees actual 2023-03 2",
    ]);
  });

  it("that cannot be read are reported, beside everything else in the row", () => {
    const text = "line,when,amount\nrent,soon,1\n";
    expect(problems(() => set(text, { period: { monthOf: "when" } }))).toEqual([
      "figure.unknown-line line.2.line",
      "calendar.period line.2.period",
    ]);
  });
});

describe("accounts", () => {
  const accounts = [
    { from: "5000", to: "7999", line: "staff" },
    { prefix: "3", line: "fees" },
    { prefix: "1", line: null },
  ];

  it("are mapped to lines, and those that belong to no line are passed over", () => {
    const text = "line,amount\n5010,-5\n3000,7\n1930,9\n";
    expect(rows(text, { accounts })).toEqual(["staff actual 2023 -5", "fees actual 2023 7"]);
  });

  it("without a line are reported once each, with rows and amount", () => {
    const text = "line,amount\n8010,-5\n8010,2.5\n9000,1\n5010,1\n";
    try {
      set(text, { accounts });
      expect.unreachable();
    } catch (error) {
      const { issues } = error as { readonly issues: readonly { readonly received: string }[] };
      expect(issues.map(({ received }) => received)).toEqual([
        '"8010" in 2 rows of -2.5',
        '"9000" in 1 rows of 1',
      ]);
    }
  });

  it("of several columns are put together, or have a rule for each column", () => {
    const line = { columns: ["art", "funksjon"], separator: "/" };
    const text = "art,funksjon,amount\n010,202,-5\n600,202,6\n";
    const codes = [
      { codes: ["010/202"], line: "staff" },
      { prefix: "600/", line: "fees" },
    ];
    const wanted = ["staff actual 2023 -5", "fees actual 2023 6"];
    expect(rows(text, { line, accounts: codes })).toEqual(wanted);
    const and = { funksjon: { prefix: "2" } };
    const parts = [
      { from: "010", to: "099", and, line: "staff" },
      { prefix: "6", and, line: "fees" },
    ];
    expect(rows(text, { line: "art", accounts: parts })).toEqual(wanted);
    expect(problems(() => set("art,amount\n010,1\n", { line: "art", accounts: parts }))).toEqual([
      "figure.csv mapping.accounts.funksjon",
    ]);
  });

  it("are turned by the flow of their line", () => {
    const text = "line,amount\n5010,5\n3000,-7\n";
    expect(rows(text, { accounts, signs: "overspend-positive" })).toEqual([
      "staff actual 2023 -5",
      "fees actual 2023 7",
    ]);
  });
});

describe("the signs of a file that does not state them", () => {
  const unstated = (text: string) => () => set(text, { signs: undefined });

  it("are refused where nearly all costs raise the result", () => {
    // A ledger with debits as positive: a cost of 1000.50 would raise the result.
    expect(problems(unstated('line,amount\nstaff,"1000.50"\n'))).toEqual([
      "figure.mapping mapping.signs",
    ]);
    const costs = "staff,5\n".repeat(19);
    expect(problems(unstated(`line,amount\n${costs}staff,-1\n`))).toEqual([
      "figure.mapping mapping.signs",
    ]);
  });

  it("are result sign where some costs lower it, or no line is a cost", () => {
    expect(unstated("line,amount\nstaff,5\nstaff,-1\n")().size).toBe(2);
    expect(unstated("line,amount\nfees,5\nstaff,0\n")().size).toBe(2);
    expect(set("line,amount\nstaff,5\n").size).toBe(1);
  });
});

describe("a text cell", () => {
  it("may have space around it, where the mapping leaves it out", () => {
    const members = { unit: "unit" };
    const text = "line,unit,amount\n staff , east ,-5\n";
    expect(rows(text, { members, trim: true })).toEqual(['staff actual 2023 -5 {"unit":"east"}']);
    expect(problems(() => set(text, { members }))).toEqual([
      "figure.unknown-line line.2.line",
      "figure.unknown-member line.2.members.unit",
    ]);
  });
});

it("a book in thousands refuses an amount in ones beside its name", () => {
  const { title, fiscalYear, cutOff, chart } = frame;
  const unit = { currency: "SEK", scale: "thousand" };
  const inThousands = defineBook({
    title,
    unit,
    fiscalYear,
    cutOff,
    chart,
    figureSets: [],
  } as never) as Book;
  expect(problems(() => set("line,amount\nfees,5 kr\n", {}, inThousands))).toEqual([
    "unit.mismatch line.2.amount",
  ]);
  expect(written(set("line,amount\nfees,5 tkr\n", {}, inThousands))).toEqual([
    "fees actual 2023 5",
  ]);
});
