/** The whole audit: its summary, its options, and printed tables as they come from this package. */
import { readFileSync } from "node:fs";
import { buildTable, incomeStatement, parseBook, printTable } from "anslag";
import { auditReport, defineReport, parseReport } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";
import { malmo, places, small } from "./reports.ts";

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

it("the summary counts each verdict, in tables and with figures of running text", () => {
  const row = (id: string, c: string) => ({ id, cells: { c } });
  const { summary } = auditReport(
    defineReport({
      title: "R",
      tables: [
        {
          id: "T",
          unit: "kr",
          columns: [{ id: "c" }],
          rows: [
            row("a", "1"),
            row("s", "1"),
            row("t", "2"),
            row("u", "9"),
            row("v", ""),
            row("w", "5"),
          ],
          relations: ["s", "t", "u", "v"].map((of) => ({ kind: "rows", row: of, terms: ["a"] })),
        },
      ],
      figures: [
        { id: "n", printed: "1", unit: "kr", sum: ["T.a.c"] },
        { id: "m", printed: "", unit: "kr" },
      ],
    }),
  );
  expect(summary).toEqual({
    relations: 5,
    exact: 2,
    withinRounding: 1,
    inconsistent: 1,
    notChecked: 1,
    tables: { relations: 4, exact: 1, withinRounding: 1, inconsistent: 1, notChecked: 1 },
    text: { relations: 1, exact: 1, withinRounding: 0, inconsistent: 0, notChecked: 0 },
    unrelated: ["T.w.c"],
  });
});

describe("printed tables", () => {
  const printed = {
    ...printTable(incomeStatement(library, { columns: { budget: { scenario: "budget" } } })),
    title: "Libraries",
  };

  it("are one document under the title of the first, called T1, T2 and so on", () => {
    const one = auditReport(printed);
    expect([one.title, one.checks[0]?.target.split(".")[0]]).toEqual(["Libraries", "T1"]);
    const two = auditReport([printed, { ...printed, title: "Others" }]);
    expect(two.title).toBe("Libraries");
    expect(two.summary.relations).toBe(2 * one.summary.relations);
    expect(new Set(two.checks.map(({ target }) => target.split(".")[0]))).toEqual(
      new Set(["T1", "T2"]),
    );
    expect(auditReport([]).title).toBe("");
  });

  it.each([
    [null, "input.wrong-type report"],
    ["R", "input.wrong-type report"],
    [{}, "input.wrong-type report"],
    [{ rows: [], columns: 1 }, "input.wrong-type report"],
    [[null], "table.malformed printed.T1"],
  ])("%j is refused", (report, expected) => {
    expect(places(() => auditReport(report as never))[0]).toBe(expected);
  });

  it("the input of a document is refused in one sentence that names the doors", () => {
    const [issue, ...others] = issuesOf(() => auditReport(small as never));
    expect(others).toEqual([]);
    expect([issue?.code, issue?.expected, issue?.received]).toEqual([
      "input.wrong-type",
      "a document of defineReport or parseReport, or printed tables",
      "an object",
    ]);
  });
});

it.each([
  [{ joint: "no" }, "input.wrong-type joint"],
  [{ work: -1 }, "input.wrong-type work"],
  [{ work: Number.NaN }, "input.wrong-type work"],
  [{ work: "5" }, "input.wrong-type work"],
  [{ jont: true }, "input.unknown-key jont"],
  [null, "input.wrong-type options"],
])("options %j are refused", (options, issue) => {
  expect(places(() => auditReport(defineReport(small), options as never))).toEqual([issue]);
});

it("an audit is frozen, and a document without relations needs no work", () => {
  const audit = auditReport(defineReport(small), { work: 0 });
  expect(audit.joint.verdict).toBe("consistent");
  expect([audit, audit.summary, audit.checks, audit.findings].every(Object.isFrozen)).toBe(true);
});
