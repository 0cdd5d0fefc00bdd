/** The history of an appropriation as a table: a row for each step, with its day in words. */
import { type AdjustmentInput, appropriationHistory, historyTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amount,
  expectAlwaysAddsUp,
  labelsOf,
  name,
  rowsOf,
  unit,
} from "../../support/table-laws.ts";

const hall: AdjustmentInput = {
  reference: "KS 1",
  title: "Hall",
  amount: 5,
  decidedOn: "2023-02-01",
  kind: "supplement",
};
const tableOf = (
  adjustments: readonly AdjustmentInput[],
  more: { readonly language?: "sv"; readonly reading?: "effect" } = {},
) => {
  const { language, reading } = more;
  const steps = appropriationHistory(
    { original: { amount: 1 }, adjustments },
    { asOf: "2023-08-31", ...(reading === undefined ? {} : { reading }) },
  );
  return historyTable(steps, { unit, ...(language === undefined ? {} : { language }) });
};

describe("historyTable", () => {
  it("adds up exactly and in print, whatever the references are", () => {
    const decisions = fc.array(fc.tuple(name, amount), { maxLength: 4 });
    expectAlwaysAddsUp(
      fc.tuple(amount, decisions).map(([original, all]) => {
        const adjustments = all.map(([reference, by], k) => ({
          ...hall,
          reference,
          amount: by,
          decidedOn: `2023-0${k + 1}-10`,
          ...(k === 2 ? { revokedOn: "2023-07-01" } : {}),
        }));
        const appropriation = { original: { amount: original }, adjustments };
        return historyTable(appropriationHistory(appropriation, { asOf: "2023-08-31" }), { unit });
      }),
    );
  });

  it("has a row for each decision and each that was revoked, between original and revised", () => {
    const table = tableOf([{ ...hall, revokedOn: "2023-05-01" }]);
    expect(rowsOf(table)).toEqual([
      ["original", "", 1],
      ["KS 1", "1 February 2023", 5],
      ["KS 1 (2)", "1 May 2023", -5],
      ["revised", "", 1],
    ]);
    expect(labelsOf(table)).toEqual([
      "Original appropriation",
      "KS 1 Hall",
      "KS 1 Hall (revoked)",
      "Revised appropriation",
      "Decided",
      "Amount",
    ]);
  });

  it("says which decision was corrected, and keeps the title of the original decision", () => {
    const right = { ...hall, reference: "KS 2", decidedOn: "2023-03-01", corrects: "KS 1" };
    const steps = appropriationHistory(
      { original: { amount: 1, title: "Budget" }, adjustments: [hall, right] },
      { asOf: "2023-08-31" },
    );
    expect(historyTable(steps, { unit }).rows.map(({ label }) => label)).toEqual([
      "Budget",
      "KS 1 Hall",
      "KS 1 Hall (corrected)",
      "KS 2 Hall",
      "Revised appropriation",
    ]);
  });

  it("says no later than a day only as long as the day is not known", () => {
    const unsure = {
      ...hall,
      decidedOn: { noLaterThan: "2023-03-31" },
      effectiveOn: "2023-06-01",
    };
    expect(rowsOf(tableOf([unsure]))[1]).toEqual(["KS 1", "no later than 31 March 2023", 5]);
    expect(rowsOf(tableOf([unsure], { reading: "effect" }))[1]).toEqual(["KS 1", "1 June 2023", 5]);
  });

  it("speaks one language from the first row to the last", () => {
    const unsure = { ...hall, decidedOn: { noLaterThan: "2023-08-31" } };
    const table = tableOf([unsure], { language: "sv" });
    expect(table.rows.map(({ label }) => label)).toEqual([
      "Ursprungligt anslag",
      "KS 1 Hall",
      "Reviderat anslag",
    ]);
    expect(rowsOf(table)[1]).toEqual(["KS 1", "senast den 31 augusti 2023", 5]);
  });
});
