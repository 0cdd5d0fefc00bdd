/** The amounts of a proposed mapping: what headings name, what the sides are, what is open. */
import { suggestMapping } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame } from "./frame.ts";

const keys = (notes: readonly { readonly key: string }[]) => notes.map(({ key }) => key);

describe("amounts", () => {
  it("have months and scenarios of their headings, in several languages", () => {
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

  it("in columns of debits and credits need no signs", () => {
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

describe("marks of debits and credits", () => {
  const headings = ["line", "scenario", "month", "Bedrag", "D/C"];
  const rows = (first: string) => [
    ["staff", "actual", "2023-01", first, "D"],
    ["staff", "actual", "2023-02", "2", "C"],
    ["fees", "actual", "2023-02", "7", "C"],
  ];

  it("give amounts their signs", () => {
    const { mapping, questions } = suggestMapping(frame, headings, rows("5"));
    const amount = { amount: "Bedrag", mark: "D/C", negative: ["D"], positive: ["C"] };
    expect([mapping.amount, mapping.signs, questions]).toEqual([amount, undefined, []]);
  });

  it("are a question beside amounts with signs", () => {
    const { mapping, questions } = suggestMapping(frame, headings, rows("-5"));
    expect(mapping.amount).toBe("Bedrag");
    expect(keys(questions)).toContain("amount");
  });
});

describe("a question about amounts", () => {
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
});

describe("the signs", () => {
  const signs = (...amounts: readonly (readonly [line: string, amount: string])[]) =>
    suggestMapping(frame, ["line", "amount"], amounts).mapping.signs;

  it("are those under which costs and income have theirs", () => {
    expect(signs(["staff", "-5"], ["fees", "7"])).toBe("natural");
    expect(signs(["staff", "5"], ["fees", "7"])).toBe("all-positive");
    expect(signs(["staff", "5"], ["fees", "7-"])).toBe("costs-positive");
    expect(signs(["staff", "5"], ["fees", "(7)"])).toBe("costs-positive");
  });

  it("are open where costs have both signs, or where no income shows its own", () => {
    expect(signs(["staff", "5"], ["staff", "-5"], ["fees", "7"])).toBeUndefined();
    expect(signs(["staff", "5"])).toBeUndefined();
    expect(signs(["fees", "7"])).toBeUndefined();
    // A zero has no sign.
    expect(signs(["staff", "5"], ["fees", "0"])).toBeUndefined();
  });
});
