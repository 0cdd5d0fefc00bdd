/** A mapping is proposed from headings and first rows, with reasons and open questions. */
import { readLedger, suggestMapping } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const keys = (notes: readonly { readonly key: string }[]) => notes.map(({ key }) => key);

describe("a proposal", () => {
  it("reads the rows that it was made from", () => {
    const headings = ["Rad", "Enhet", "Datum", "Utfall", "Text"];
    const rows = [
      ["staff", "east", "15.01.2023", "1 250,50", "a"],
      ["räntor", "väst", "15.02.2023", "3,00", "b"],
      ["fees", "", "15.03.2023", "-200,00", ""],
      ["Summa", "", "15.03.2023", "1 053,50", ""],
    ];
    const { mapping, reasons, questions } = suggestMapping(frame, headings, rows);
    expect(mapping).toEqual({
      line: "Rad",
      passOver: ["totals"],
      members: { unit: "Enhet" },
      period: { monthOf: "Datum" },
      decimalMark: ",",
      amount: "Utfall",
      scenario: { value: "actual" },
      signs: "costs-positive",
    });
    expect(questions).toEqual([]);
    expect(keys(reasons)).toEqual([
      "line",
      "passOver",
      "members",
      "period",
      "decimalMark",
      "amount",
      "signs",
    ]);
    const stored = JSON.parse(JSON.stringify(mapping)) as typeof mapping;
    expect(written(readLedger(frame, { cells: [headings, ...rows] }, stored).figures)).toEqual([
      'staff actual 2023-01 -1250.5 {"unit":"east"}',
      'räntor actual 2023-02 -3 {"unit":"väst"}',
      "fees actual 2023-03 200",
    ]);
  });

  it("finds months and scenarios in headings, in several languages", () => {
    const months = suggestMapping(
      frame,
      ["line", "Tammikuu", "Feb", "Mars"],
      [["staff", "-1", "-2", "-3"]],
    );
    expect(months.mapping.amounts).toEqual([
      { amount: "Tammikuu", period: { value: "2023-01" } },
      { amount: "Feb", period: { value: "2023-02" } },
      { amount: "Mars", period: { value: "2023-03" } },
    ]);
    expect(keys(months.questions)).toEqual(["scenario"]);
    const years = suggestMapping(frame, ["line", "Jan 2022", "Jan"], [["staff", "-1", "-2"]]);
    expect(years.mapping.amounts?.map(({ period }) => period)).toEqual([
      { value: "2022-01" },
      { value: "2023-01" },
    ]);
    const scenarios = suggestMapping(
      frame,
      ["line", "Begroting", "Outturn", "Vorjahr"],
      [["staff", "-1", "-2", "-3"]],
    );
    expect(scenarios.mapping.amounts?.map(({ scenario }) => scenario)).toEqual([
      { value: "budget" },
      { value: "actual" },
      { value: "priorYearActual" },
    ]);
  });

  it("knows debits and credits, which need no signs", () => {
    const { mapping, questions } = suggestMapping(
      frame,
      ["line", "scenario", "month", "Debet", "Kredit"],
      [
        ["staff", "actual", "2023-01", "5", ""],
        ["fees", "actual", "2023-02", "", "7"],
      ],
    );
    expect(mapping.amount).toEqual({ debit: "Debet", credit: "Kredit" });
    expect([mapping.missing, mapping.signs]).toEqual([[""], undefined]);
    expect(questions).toEqual([]);
  });
});

describe("a question", () => {
  it("is asked where the rows leave something open", () => {
    const { mapping, questions } = suggestMapping(
      frame,
      ["Konto", "When", "A", "B"],
      [
        ["5010", "01/02/2023", "1,234", "-"],
        ["5020", "03/04/2023", "2,345", "5"],
      ],
    );
    expect(mapping).toEqual({});
    expect(keys(questions)).toEqual([
      "line",
      "period",
      "decimalMark",
      "amount",
      "scenario",
      "period",
      "zero",
      "signs",
    ]);
  });

  it("is asked where two headings name one scenario, or one names no scenario", () => {
    const { mapping, questions } = suggestMapping(
      frame,
      ["line", "Original Budget", "Final Budget", "Actual", "Encumbrances"],
      [["staff", "-10", "-12", "-9", "-1"]],
    );
    expect(mapping.amounts).toEqual([
      { amount: "Original Budget" },
      { amount: "Final Budget" },
      { amount: "Actual", scenario: { value: "actual" } },
    ]);
    expect(questions.map(({ key, text }) => `${key}: ${text}`)).toEqual([
      "amounts: Are these figures too: Encumbrances?",
      "scenario: Which scenario do the amounts belong to?",
      "period: Do the amounts belong to the whole fiscal year?",
    ]);
  });

  it("is not asked where one date shows the order", () => {
    const period = (date: string) =>
      suggestMapping(
        frame,
        ["line", "d", "a"],
        [
          ["staff", date, "-1"],
          ["staff", "01/02/2023", "-1"],
        ],
      ).mapping.period;
    expect(period("31/01/2023")).toEqual({ monthOf: "d", order: "day-month" });
    expect(period("01/31/2023")).toEqual({ monthOf: "d", order: "month-day" });
  });
});

it("headings and rows are lists of texts", () => {
  expect(problems(() => suggestMapping(frame, "a" as never, []))).toEqual([
    "input.wrong-type headings",
  ]);
  expect(problems(() => suggestMapping(frame, ["a"], [[1]] as never))).toEqual([
    "input.wrong-type rows.0.0",
  ]);
});
