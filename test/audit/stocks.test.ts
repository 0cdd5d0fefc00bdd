/** Stocks in a report of somebody else: each year opens with the close of the year before. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { expect, it } from "vitest";

const years = ["2023", "2024", "2025"];

/** A fund over three years, with what it opens with in each. */
const fund = (opening: readonly [string, string, string]): ReportInput => {
  const rows = {
    opening,
    contributions: ["300", "250", "200"],
    withdrawals: ["-100", "-400", "-50"],
    closing: ["1 400", "1 250", "1 400"],
  };
  return {
    title: "Fund",
    tables: [
      {
        id: "F",
        unit: "SEK thousand",
        columns: years.map((id) => ({ id })),
        rows: Object.entries(rows).map(([id, texts]) => ({
          id,
          cells: Object.fromEntries(years.map((year, k) => [year, texts[k] ?? ""])),
        })),
        relations: [
          { kind: "rows", row: "closing", terms: ["opening", "contributions", "withdrawals"] },
        ],
      },
    ],
    relations: years.slice(1).map((year, k) => ({
      kind: "same",
      figures: [`F.opening.${year}`, `F.closing.${years[k]}`],
    })),
  };
};

it("holds where opening + movements = closing, and each year opens as the last closed", () => {
  // 1 200 + 300 − 100 = 1 400; 1 400 + 250 − 400 = 1 250; 1 250 + 200 − 50 = 1 400.
  const { summary, findings } = auditReport(defineReport(fund(["1 200", "1 400", "1 250"])));
  expect([summary.relations, summary.exact, findings]).toEqual([5, 5, []]);
});

it("finds the opening balance that is not the closing balance of the year before", () => {
  const { summary, findings } = auditReport(defineReport(fund(["1 200", "1 410", "1 250"])));
  expect(summary.inconsistent).toBe(1);
  expect(findings.map(({ figure, expected, remedy }) => [figure, `${expected}`, remedy])).toEqual([
    ["F.opening.2024", "1400", "correct"],
  ]);
});
