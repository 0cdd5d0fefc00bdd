/** Explanations held against the materiality rule, and amounts against what is given for them. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { expect, it } from "vitest";

const rows = [
  ["staff", "-5", "Sick leave"],
  ["rent", "5", ""],
  ["books", "1", "Fewer books"],
  ["fees", "", ""],
  ["power", "-2", ""],
] as const;
const auditWith = (more: Partial<ReportInput>) =>
  auditReport(
    defineReport({
      title: "x",
      tables: [
        {
          id: "T",
          unit: "tkr",
          columns: [
            { id: "budget", flow: "cost" },
            { id: "dev", measure: "variance", flow: "result" },
            { id: "why", measure: "text" },
          ],
          rows: rows.map(([id, dev, why]) => ({ id, cells: { budget: "-50", dev, why } })),
        },
      ],
      ...more,
    }),
  );
const review = { table: "T", variance: "dev", explanation: "why" };

it("a variance beyond the limit must be explained, one within it need not be", () => {
  const explanations = [{ ...review, rule: { absolute: 2 } }];
  expect(auditWith({ explanations }).explanations).toEqual([
    {
      table: "T",
      required: ["staff", "rent"],
      missing: ["rent"],
      superfluous: ["books"],
      notJudged: ["fees"],
    },
  ]);
});

it("a limit in percent is of the reference, and one side only may count", () => {
  const explanations = [
    { ...review, rule: { percent: 3 }, reference: "budget" },
    { ...review, rule: { absolute: 2, side: "unfavourable" as const } },
  ];
  // 3 % of 50 is 1,5.
  expect(auditWith({ explanations }).explanations.map(({ required }) => required)).toEqual([
    ["staff", "rent", "power"],
    ["staff"],
  ]);
});

const explained = (printed: string, terms: readonly string[]) => {
  const figures = ["-3", "-4", ""].map((text, k) => ({ id: `n${k}`, printed: text, unit: "tkr" }));
  const [found] = auditWith({
    figures: [...figures, { id: "of", printed, unit: "tkr" }],
    explained: [{ of: "of", terms }],
  }).explained;
  const { residual, tolerance, verdict } = found ?? {};
  return [found?.explained, residual, tolerance, verdict].map(String);
};

it("an amount is wholly explained, within rounding, or not", () => {
  expect(explained("-7", ["n0", "n1"])).toEqual(["-7", "0", "1.5", "exact"]);
  expect(explained("-8", ["n0", "n1"])).toEqual(["-7", "-1", "1.5", "within-rounding"]);
  expect(explained("-9", ["n0", "n1"])).toEqual(["-7", "-2", "1.5", "residual"]);
});

it("nothing is said of an amount that is blank, or whose causes all are", () => {
  const unknown = ["undefined", "undefined", "undefined", "not-checked"];
  expect(explained("", ["n0"])).toEqual(unknown);
  expect(explained("-7", ["n2"])).toEqual(unknown);
  expect(explained("-9", ["n0", "n2"]).at(-1)).toBe("not-checked");
});

it("the audit of a document has both", () => {
  const audit = auditWith({
    explanations: [{ ...review, rule: { absolute: 2 } }],
    explained: [{ of: "T.staff.dev", terms: ["T.rent.dev"] }],
  });
  expect(audit.explanations.map(({ missing }) => missing)).toEqual([["rent"]]);
  expect(audit.explained.map(({ residual }) => `${residual}`)).toEqual(["-10"]);
});
