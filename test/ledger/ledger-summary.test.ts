/** Control totals that came with a file are compared with its figures. */
import { type FigureMapping, readLedger } from "anslag/ledger";
import { expect, it } from "vitest";
import { frame } from "./frame.ts";

const mapping: FigureMapping = {
  line: "line",
  scenario: { value: "actual" },
  amount: "amount",
  period: "month",
};
const csv = "line,month,amount\nstaff,2023-01,-5.5\nstaff,2023-02,-4\nfees,2023-01,3\n";

it("a control total agrees with the sum of its figures, or says how far it is off", () => {
  const { summary } = readLedger(frame, { csv }, mapping, {
    controls: [
      { id: "all", amount: "-6.50" },
      { id: "staff", amount: -10, figures: { lines: ["staff"] } },
      { id: "January", amount: "-2.5", figures: { period: "2023-01" } },
      { id: "budget", amount: 1, figures: { scenario: "budget" } },
    ],
  });
  expect(
    summary.controls.map(({ id, expected, actual, difference, agrees }) =>
      [id, expected, actual, difference, agrees].join(" "),
    ),
  ).toEqual([
    "all -6.5 -6.5 0 true",
    "staff -10 -9.5 0.5 false",
    "January -2.5 -2.5 0 true",
    "budget 1 0 -1 false",
  ]);
});

it("a summary of no rows is empty", () => {
  const { summary } = readLedger(frame, { csv: "line,month,amount\n" }, mapping);
  expect(summary).toEqual({
    preamble: 0,
    rows: 0,
    passedOver: [],
    missing: 0,
    withoutLine: 0,
    unmapped: 0,
    refused: 0,
    figures: 0,
    sums: [],
    accounts: [],
    controls: [],
    totals: { agree: 0, disagree: 0, open: 0, findings: [] },
  });
});
