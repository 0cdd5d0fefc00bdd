/** A valid call of every function of audits. */
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { twoLines } from "./two-lines-with-sum.ts";

const unit = { currency: "SEK", scale: "thousand" } as const;
const rule = (): object => ({ absolute: 5, percent: 3, when: "any" });
const reported = (printed: object = {}): object => ({
  title: "Report",
  language: "sv",
  figures: [
    { id: "n1", printed: "1,2", unit: "Mkr" },
    { id: "n2", printed: "1 214", unit: "tkr" },
    { id: "n3", printed: "1 214", unit: { ...unit }, sum: ["n2"] },
    { id: "n4", printed: "0", unit: "%", growth: { current: "n2", prior: "n3" } },
    { id: "n5", printed: "0", unit: "%", change: { current: "n2", prior: "n3" } },
    { id: "n6", printed: "100", unit: "%", percent: { numerator: "n2", base: "n3" } },
    { id: "n7", printed: "1", unit: "%", ratio: { numerator: "n2", base: "n3" } },
    { id: "n8", printed: "7", unit: { count: "persons" } },
  ],
  relations: [
    { kind: "same", figures: ["n1", "n2"] },
    { kind: "sum", total: "n2", terms: [{ figure: "n3", weight: 1 }] },
  ],
  ...printed,
  explained: [{ of: "n2", terms: ["n3"] }],
  explanations: [{ table: "T", rule: rule(), variance: "forecast", explanation: "why" }],
  tables: [
    {
      id: "T",
      unit: { ...unit },
      columns: [{ id: "budget" }, { id: "forecast" }, { id: "why", measure: "text" }],
      rows: [
        { id: "a", cells: byName({ budget: "1", forecast: "2" }) },
        { id: "b", cells: byName({ budget: { printed: "1" }, forecast: "2", why: "x" }) },
        { id: "sum", cells: byName({ budget: "2", forecast: "4" }) },
      ],
      relations: [
        { kind: "rows", row: "sum", terms: ["a", { figure: "b", weight: 1 }], columns: ["budget"] },
        { kind: "columns", column: "forecast", terms: ["budget"], rows: ["a"] },
      ],
    },
  ],
});
const report = anslag.defineReport(reported() as never);

/** The arguments of a valid call, by the name of the function. */
export const auditCalls: Readonly<Record<string, readonly unknown[]>> = {
  auditReport: [report, {}],
  defineReport: [reported({ printed: byName({ P: twoLines }) })],
  parseReport: [reported()],
  relationsFromLevels: [
    [
      { id: "a", level: 1 },
      { id: "sum", role: "total" },
    ],
    "after",
  ],
  renderAudit: [anslag.auditReport(report), {}],
  splitPrintedRow: [
    "a -4 324 -4 175 149",
    { columns: 3, relation: { total: 0, plus: [1], minus: [2] } },
  ],
  suggestRelations: [report, "T"],
};
