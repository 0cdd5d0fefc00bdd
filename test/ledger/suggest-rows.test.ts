/** Accounts and rows of totals are proposed from headings and first rows. */
import { defineBook } from "anslag";
import { readLedger, suggestMapping } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, written } from "./frame.ts";

const coded = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "5", kind: "cost" },
      { id: "50", kind: "cost" },
      { id: "30", kind: "income" },
    ],
  },
  figureSets: [],
});

describe("a column of codes", () => {
  it("is that of the accounts, of which the longest beginning gives the line", () => {
    const rows = [
      ["5010", "Hyra", "-7,50"],
      ["5110", "El", "-2,50"],
      ["3000", "Avgifter", "4,00"],
      ["8400", "Räntor", "-1,00"],
    ];
    const { mapping, questions } = suggestMapping(coded, ["Kod", "Text", "Utfall"], rows);
    expect(mapping.line).toBe("Kod");
    expect(mapping.accounts).toEqual([
      { prefix: "50", line: "50" },
      { prefix: "30", line: "30" },
      { prefix: "5", line: "5" },
    ]);
    expect(mapping.signs).toBe("natural");
    expect(questions.map(({ key, text }) => `${key}: ${text}`)).toEqual(
      [
        "period: Do the amounts belong to the whole fiscal year?",
        "accounts: Which lines do the accounts in Kod belong to: 8400?",
      ].sort(),
    );
  });

  it("is no column of amounts, nor are years and shares", () => {
    const rows = [
      ["010", "2023", "101", "5.50", "12"],
      ["020", "2023", "102", "6.50", "15"],
    ];
    const headings = ["Org", "Year", "Account", "Amount", "Percent"];
    const { mapping, questions } = suggestMapping(frame, headings, rows);
    expect(mapping).toEqual({
      line: "Account",
      period: { yearOf: "Year" },
      decimalMark: ".",
      amount: "Amount",
    });
    expect(questions.map(({ key }) => key)).toEqual(["accounts", "scenario", "signs"]);
    const other = rows.map((row) => row.map((text) => text.replace("2023", "2019")));
    expect(suggestMapping(frame, headings, other).questions[0]).toEqual({
      key: "where",
      text: "The book has no year 2019: which rows are meant?",
    });
  });
});

describe("rows of totals", () => {
  const proposal = (rows: readonly (readonly string[])[]) =>
    suggestMapping(frame, ["line", "Text", "Budget", "Utfall"], rows).mapping.passOver;

  it("begin with a word, in the line or as the first text", () => {
    expect(
      proposal([
        ["staff", "a", "1", "2"],
        ["Summa", "", "1", "2"],
      ]),
    ).toEqual(["totals"]);
    expect(
      proposal([
        ["staff", "a", "1", "2"],
        ["", "Total general", "1", "2"],
      ]),
    ).toEqual(["totals"]);
    expect(proposal([["staff", "Total pay", "1", "2"]])).toBeUndefined();
  });

  it("are the sums of the rows before them in every column, whatever they are called", () => {
    const rows = [
      ["staff", "a", "1", "2"],
      ["räntor", "b", "3", ""],
      ["K99", "Costs", "4", "2"],
      ["fees", "c", "-2", "-1"],
      ["fees", "d", "-3", "-1"],
      ["K98", "Income", "-5", "-2"],
    ];
    const { mapping } = suggestMapping(frame, ["line", "Text", "Budget", "Utfall"], rows);
    expect(mapping.passOver).toEqual([{ rule: "totals", where: { line: ["K99", "K98"] } }]);
    const cells = [["line", "Text", "Budget", "Utfall"], ...rows];
    const read = readLedger(frame, { cells }, mapping);
    expect(read.summary.totals).toMatchObject({ agree: 4, disagree: 0, open: 0 });
    expect(written(read.figures)).toHaveLength(7);
    // One row alone is no total, nor is a sum in one column only, nor a line of the book.
    expect(
      proposal([
        ["staff", "a", "1", "2"],
        ["K99", "b", "1", "2"],
      ]),
    ).toBeUndefined();
    expect(proposal([...rows.slice(0, 2), ["K99", "Costs", "4", "3"]])).toBeUndefined();
    expect(proposal([...rows.slice(0, 2), ["fees", "Costs", "4", "2"]])).toBeUndefined();
  });
});
