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
      "members",
      "period",
      "decimalMark",
      "amount",
      "signs",
      "passOver",
    ]);
    const stored = JSON.parse(JSON.stringify(mapping)) as typeof mapping;
    expect(written(readLedger(frame, { cells: [headings, ...rows] }, stored).figures)).toEqual([
      'staff actual 2023-01 -1250.5 {"unit":"east"}',
      'räntor actual 2023-02 -3 {"unit":"väst"}',
      "fees actual 2023-03 200",
    ]);
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
    expect(mapping).toEqual({ line: "Konto" });
    expect(keys(questions)).toEqual([
      "period",
      "accounts",
      "decimalMark",
      "amount",
      "scenario",
      "period",
      "zero",
      "signs",
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
