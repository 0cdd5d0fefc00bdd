/** The findings of an audit: which figure each names, and how sure it is. */
import { auditReport, defineReport, type ReportedTableInput, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { kr } from "../text-figures.ts";

const document = (input: Partial<ReportInput>) =>
  auditReport(defineReport({ title: "x", ...input }));

it("where several figures could be wrong, all are named, and none is said to be the one", () => {
  const { findings } = document({
    figures: [
      { id: "a", printed: "100", unit: "kr" },
      { id: "b", printed: "200", unit: "kr" },
      { id: "c", printed: "350", unit: "kr", sum: ["a", "b"] },
    ],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.remedy).toBe("choose");
  expect(findings[0]?.contradiction?.repairs.map(({ figure }) => figure).sort()).toEqual([
    "a",
    "b",
    "c",
  ]);
});

it("sums that are only together impossible are contradictory, and each of them is named", () => {
  // Two parts of 0 make 1, and the same two parts and a third 0 make −1: each alone is rounding.
  const { findings, summary, joint } = auditReport(
    defineReport({
      title: "x",
      figures: ["a", "b", "c"]
        .map((id) => ({ id, printed: "0", unit: "kr" }))
        .concat([
          { id: "t1", printed: "1", unit: "kr" },
          { id: "t2", printed: "-1", unit: "kr" },
        ]),
      relations: [
        { id: "one", kind: "sum", total: "t1", terms: ["a", "b"] },
        { id: "two", kind: "sum", total: "t2", terms: ["a", "b", "c"] },
      ],
    }),
  );
  expect(summary.inconsistent).toBe(0);
  expect(joint.verdict).toBe("contradictory");
  expect(findings[0]?.verdict).toBe("contradictory");
  expect(findings[0]?.contradiction?.witness).toEqual(["one", "two"]);
});

it("a figure is not certain where another set of as few figures would do", () => {
  // A and B are 0, C and D are 10, and each of the first is said to be each of the last: A and B
  // are wrong, or C and D.
  const pairs = [
    ["A", "C"],
    ["A", "D"],
    ["B", "C"],
    ["B", "D"],
  ] as const;
  const { joint, findings } = document({
    figures: [kr("A", "0"), kr("B", "0"), kr("C", "10"), kr("D", "10")],
    relations: pairs.map((figures) => ({ kind: "same", figures })),
  });
  expect([joint.contradictions.length, joint.fewest]).toEqual([2, true]);
  expect(findings.map(({ remedy }) => remedy)).not.toContain("correct");
});

it("no figure is wrong where a term is blank: the blank may be the missing part", () => {
  // Each term is printed twice, so that only the total can be wrong.
  const wrong = (text: string) =>
    document({
      figures: [
        kr("a", "10"),
        kr("b", text),
        kr("c", "10", { sum: ["a"] }),
        kr("d", text, { sum: ["b"] }),
        kr("t", "50", { sum: ["a", "b"] }),
      ],
    });
  expect(wrong("0").findings.map(({ figure, remedy }) => [figure, remedy])).toEqual([
    ["t", "correct"],
  ]);
  const { findings, checks, joint } = wrong("");
  expect(findings).toEqual([]);
  expect(checks.find(({ target }) => target === "t")).toMatchObject({
    reason: "blank-terms",
    blank: ["b"],
  });
  expect([joint.verdict, joint.leftOut]).toEqual(["consistent", ["d/sum", "t/sum"]]);
});

it("two hundred wrong figures are a contradiction, with all of them named", () => {
  const figures = Array.from({ length: 200 }, (_, k) => [
    kr(`a${k}`, "10"),
    kr(`t${k}`, "50", { sum: [`a${k}`] }),
  ]);
  const { joint, summary } = document({ figures: figures.flat() });
  expect([joint.verdict, summary.inconsistent, joint.wrongFigures]).toEqual([
    "contradictory",
    200,
    200,
  ]);
});

describe("what a reader would be misled by", () => {
  const row = (id: string, budget: string, forecast: string, variance: string, share: string) => ({
    id,
    cells: { budget, forecast, variance, share },
  });
  const shares = (rows: ReportedTableInput["rows"]): ReportedTableInput => ({
    id: "T",
    unit: "tkr",
    columns: [
      { id: "budget" },
      { id: "forecast" },
      { id: "variance" },
      { id: "share", measure: "percent" },
    ],
    rows,
    relations: [
      {
        kind: "rows",
        row: "sum",
        terms: ["rent", "staff"],
        columns: ["budget", "forecast", "variance"],
      },
      { kind: "columns", column: "variance", terms: ["forecast", "-budget"] },
      { kind: "percent", column: "share", numerator: "variance", base: "budget" },
    ],
  });

  const others = [
    row("staff", "-12 000", "-11 400", "600", "5,0"),
    row("sum", "-43 640", "-44 585", "-945", "-2,2"),
  ];

  it("a base with the wrong sign is found: its percentage is right with the right sign", () => {
    const { findings, joint } = auditReport(
      defineReport({
        title: "x",
        tables: [shares([row("rent", "31 640", "-33 185", "-1 545", "-4,9"), ...others])],
      }),
    );
    expect(
      findings.map(({ figure, remedy, expected }) => [figure, remedy, expected?.toFixed()]),
    ).toEqual([["T.rent.budget", "correct", "-31640"]]);
    expect([joint.wrongFigures, findings[0]?.causes[0]?.kind]).toEqual([1, "sign-slip"]);
  });

  it("of two statements that disagree the sums tell which is wrong", () => {
    const named = (one: string, other: string) =>
      auditReport(
        defineReport({
          title: "x",
          figures: [
            { id: "t", printed: "186 220", unit: "tkr" },
            { id: "s1", printed: one, unit: "mkr", sum: ["t"] },
            { id: "s2", printed: other, unit: "mkr" },
          ],
          relations: [{ kind: "same", figures: ["s1", "s2"] }],
        }),
      ).findings.map(({ figure, remedy }) => [figure, remedy]);
    expect(named("186,4", "186,22")).toEqual([["s1", "correct"]]);
    expect(named("186,2", "186,32")).toEqual([["s2", "correct"]]);
  });

  it("a proof between statements of one fact says which of them it compares with the first", () => {
    const { joint } = auditReport(
      defineReport({
        title: "x",
        figures: ["10", "10", "12"].map((printed, k) => ({ id: `n${k}`, printed, unit: "kr" })),
        relations: [{ id: "fact", kind: "same", figures: ["n0", "n1", "n2"] }],
      }),
    );
    // 12 against 10, both compared with the first: n2 − n0 less n1 − n0.
    expect(
      joint.contradictions[0]?.proof.map(({ relation, statement }) => [relation, statement]),
    ).toEqual([
      ["fact", "n1"],
      ["fact", "n2"],
    ]);
  });

  it("a dash is a blank, and a blank accuses nobody", () => {
    const { findings, checks } = auditReport(
      defineReport({
        title: "x",
        tables: [shares([row("rent", "-31 640", "–", "-1 545", "-4,9"), ...others])],
      }),
    );
    expect(findings).toEqual([]);
    expect(
      checks.flatMap(({ relation, blank }) => (blank === undefined ? [] : [relation])),
    ).toEqual(["T.sum.forecast/rows", "T.rent.variance/columns"]);
  });

  it("two findings name two figures, also where one could explain either", () => {
    // Each of two totals is wrong by itself, and both use the same part.
    const { findings } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "10", unit: "kr" },
          { id: "b", printed: "20", unit: "kr" },
          { id: "t", printed: "50", unit: "kr", sum: ["a", "b"] },
          {
            id: "u",
            printed: "-90",
            unit: "kr",
            sum: [
              { figure: "a", weight: 1 },
              { figure: "b", weight: 2 },
            ],
          },
          { id: "v", printed: "30", unit: "kr", sum: ["a", "b"] },
        ],
      }),
    );
    expect(new Set(findings.map(({ figure }) => figure)).size).toBe(findings.length);
    expect(findings.length).toBe(2);
  });
});

it("one slip that explains two relations is one cause, and both relations are named", () => {
  const { findings } = document({
    figures: [
      kr("a", "1 200"),
      kr("b", "345"),
      kr("t", "1 554", { sum: ["a", "b"] }),
      kr("c", "100"),
      kr("u", "1 645", { sum: ["t", "c"] }),
    ],
  });
  const [finding, ...others] = findings;
  expect(others).toEqual([]);
  expect([finding?.figure, finding?.remedy, `${finding?.expected}`]).toEqual([
    "t",
    "correct",
    "1545",
  ]);
  expect(finding?.relations).toEqual(["t/sum", "u/sum"]);
  const kinds = finding?.causes.map(({ kind, figure }) => `${kind} ${figure}`);
  expect(new Set(kinds).size).toBe(kinds?.length);
});

it("where no slip explains a figure, its own likeliest print is expected", () => {
  const { findings } = document({ figures: [kr("a", "10"), kr("t", "77", { sum: ["a"] })] });
  const [finding] = findings;
  expect([finding?.figure, finding?.causes, `${finding?.expected}`]).toEqual(["t", [], "10"]);
});
