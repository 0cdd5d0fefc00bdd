/** The whole audit: its summary, its options, and printed tables as they come from this package. */
import { readFileSync } from "node:fs";
import { buildTable, incomeStatement, parseBook, printTable } from "anslag";
import { auditReport, defineReport, parseReport } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { library } from "../support/library.ts";
import { malmo, small } from "./reports.ts";

it("an empty document, and one without relations, has an audit that says so", () => {
  const empty = auditReport(defineReport({ title: "Nothing" }));
  expect([empty.summary.relations, empty.findings.length, empty.joint.verdict]).toEqual([
    0,
    0,
    "consistent",
  ]);
  const { summary } = auditReport(defineReport(small));
  expect([summary.relations, summary.unrelated.length]).toEqual([0, 6]);
});

it("a joint check that may do no work decides nothing, and the single checks stand", () => {
  const broken = { ...malmo() };
  const audit = auditReport(parseReport(broken), { work: 0 });
  expect(audit.joint.verdict).toBe("not-decided");
  expect(audit.summary.inconsistent).toBe(2);
  expect(audit.findings.map(({ figure, remedy }) => [figure, remedy])).toEqual([
    ["n11", "look"],
    ["T10.sum.dev", "look"],
  ]);
  expect(auditReport(parseReport(broken), { joint: false }).joint.verdict).toBe("not-asked");
});

it("the JSON of an audit keeps every amount as a decimal text", () => {
  const audit = JSON.parse(JSON.stringify(auditReport(parseReport(malmo()))));
  expect(audit.findings[0].printed).toBe("-319190");
  expect(JSON.stringify(audit)).not.toMatch(/NaN|Infinity|null/);
});

it("the counts of the summary add up, in all and in each part", () => {
  const { summary } = auditReport(parseReport(malmo()));
  for (const counts of [summary, summary.tables, summary.text])
    expect(counts.exact + counts.withinRounding + counts.inconsistent + counts.notChecked).toBe(
      counts.relations,
    );
  expect(summary.tables.relations + summary.text.relations).toBe(summary.relations);
});

describe("the own print of this package", () => {
  const book = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));

  it.each(Object.entries(malmoTables(book)))(
    "%s in millions: exact after footing, within rounding after ordinary rounding",
    (id, table) => {
      const audited = (rounding: "footing" | "ordinary") =>
        auditReport(
          defineReport({
            title: id,
            printed: { [id]: printTable(table, { scale: "mkr", decimals: 1, rounding }) },
          }),
        );
      const [footed, ordinary] = [audited("footing"), audited("ordinary")];
      const sums = footed.checks.filter(({ kind }) => kind === "sum");
      expect(sums.every(({ verdict }) => verdict === "exact")).toBe(true);
      expect(ordinary.summary.inconsistent).toBe(0);
      expect([footed.joint.verdict, ordinary.joint.verdict]).toEqual(["consistent", "consistent"]);
    },
  );

  it("a percentage of exact figures is within rounding of the printed ones", () => {
    const table = incomeStatement(library, {
      columns: {
        forecast: { scenario: "forecast" },
        budget: { scenario: "budget" },
        variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
        percent: { percentOf: { numerator: "variance", base: "budget" } },
      },
    });
    const { summary } = auditReport(printTable(table, { scale: "mkr", decimals: 1 }));
    expect(summary.inconsistent).toBe(0);
    expect(buildTable(library, { rows: [], columns: {} }).relations).toEqual([]);
  });
});
