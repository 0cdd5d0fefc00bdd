/**
 * How a wrong figure came about: each slip is made on purpose and has to be recognised, with what
 * the figure would have been.
 */
import {
  auditReport,
  type CauseKind,
  defineReport,
  type ReportedTableInput,
  type ReportInput,
} from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Three lines and their total, budget and forecast and variance; one cell is replaced. */
const table = (replaced: Readonly<Record<string, string>> = {}): ReportedTableInput => {
  const amounts: Readonly<Record<string, readonly string[]>> = {
    staff: ["-40 125", "-38 764", "1 361"],
    rent: ["-12 300", "-12 391", "-91"],
    books: ["-6 418", "-6 927", "-509"],
    sum: ["-58 843", "-58 082", "761"],
  };
  const columns = ["budget", "forecast", "variance"];
  return {
    id: "T",
    unit: "tkr",
    columns: columns.map((id) => ({ id })),
    rows: Object.entries(amounts).map(([id, cells]) => ({
      id,
      cells: Object.fromEntries(
        columns.map((column, j) => [column, replaced[`${id}.${column}`] ?? cells[j] ?? ""]),
      ),
    })),
    relations: [
      { kind: "rows", row: "sum", terms: ["staff", "rent", "books"] },
      { kind: "columns", column: "variance", terms: ["forecast", "-budget"] },
    ],
  };
};

const audit = (replaced: Readonly<Record<string, string>>, more: Partial<ReportInput> = {}) =>
  auditReport(defineReport({ title: "x", tables: [table(replaced)], ...more }));

it("the table is right as it stands", () => {
  expect(audit({}).findings).toEqual([]);
});

describe.each<[CauseKind, string, string, string]>([
  ["sign-slip", "rent.variance", "91", "-91"],
  ["transposed-digits", "staff.forecast", "-37 864", "-38764"],
  ["power-of-ten", "books.forecast", "-69 270", "-6927"],
  ["digit-misprint", "sum.forecast", "-53 082", "-58082"],
])("a %s in %s", (kind, cell, printed, right) => {
  const { findings } = audit({ [cell]: printed });

  it("is found at its figure, and nowhere else", () => {
    expect(findings.map(({ figure, remedy }) => [figure, remedy])).toEqual([
      [`T.${cell}`, "correct"],
    ]);
  });

  it("is the first diagnosis, with what the figure would have been", () => {
    const [cause] = findings[0]?.causes ?? [];
    expect([cause?.kind, cause?.instead?.toFixed(), cause?.fits]).toEqual([kind, right, "exact"]);
    expect(findings[0]?.expected?.toFixed()).toBe(right);
  });
});

describe("slips in computing a sum", () => {
  const sum = (total: string, parts: readonly string[], unit = "tkr", totalUnit = unit) =>
    auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "total", printed: total, unit: totalUnit, sum: parts.map((_, k) => `p${k}`) },
          ...parts.map((printed, k) => ({ id: `p${k}`, printed, unit })),
        ],
      }),
    ).findings[0]?.causes.map(({ kind, part, instead }) =>
      [kind, part, instead?.toFixed()].filter(Boolean).join(" "),
    );

  it("a part left out, named", () => {
    expect(sum("1 500", ["1 200", "300", "47 811"])).toContain("left-out p2 49311");
  });

  it("a part counted twice, named", () => {
    expect(sum("97 122", ["1 200", "300", "47 811"])).toContain("counted-twice p2 49311");
  });

  it("the sum of figures that had been rounded already: 8,8 − 7,5 = 1,3, while 1 214 is 1,2", () => {
    const { findings } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "8 758", unit: "tkr" },
          { id: "b", printed: "-7 544", unit: "tkr" },
          { id: "n", printed: "1,3", unit: "mkr", sum: ["a", "b"] },
        ],
      }),
    );
    expect(findings[0]?.figure).toBe("n");
    expect(findings[0]?.causes.map(({ kind, instead }) => `${kind} ${instead}`)[0]).toBe(
      "double-rounding 1.2",
    );
  });

  it("rounding in two steps: 1 249,6 tkr to 1 250 and then to 1,3 mkr", () => {
    expect(sum("1,3", ["1 249,6"], "tkr", "mkr")?.[0]).toBe("double-rounding 1.2");
  });

  it("another base for a percentage, named", () => {
    const { findings } = auditReport(
      defineReport({
        title: "x",
        tables: [
          {
            id: "T",
            unit: "tkr",
            columns: [{ id: "now" }, { id: "before" }, { id: "change", measure: "percent" }],
            rows: [{ id: "cost", cells: { now: "-726 351", before: "-500 000", change: "31,2" } }],
            relations: [{ kind: "growth", column: "change", current: "now", prior: "before" }],
          },
        ],
      }),
    );
    // 226 351 is 45,3 % of 500 000 and 31,2 % of 726 351.
    expect(findings[0]?.causes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      "wrong-base T.cost.now",
    ]);
  });
});

describe("slips anywhere", () => {
  const digits = fc.integer({ min: 1000, max: 999_999 });

  it("neighbouring digits that changed places are recognised whenever the swap can be undone", () => {
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 5 }), fc.nat(4), (parts, place) => {
        const total = `${parts.reduce((so, part) => so + part, 0)}`;
        const at = place % (total.length - 1);
        const [a = "", b = ""] = [total[at], total[at + 1]];
        if (a === b || (at === 0 && b === "0")) return;
        const swapped = total.slice(0, at) + b + a + total.slice(at + 2);
        if (Math.abs(Number(swapped) - Number(total)) <= (parts.length + 1) / 2) return;
        const { findings } = auditReport(
          defineReport({
            title: "x",
            figures: [
              { id: "total", printed: swapped, unit: "kr", sum: parts.map((_, k) => `p${k}`) },
              ...parts.map((part, k) => ({ id: `p${k}`, printed: `${part}`, unit: "kr" })),
            ],
          }),
        );
        const causes = findings[0]?.causes.filter(
          ({ figure, kind }) => figure === "total" && kind === "transposed-digits",
        );
        expect(causes?.map(({ instead }) => instead?.toFixed())).toContain(total);
        expect(Math.abs(Number(swapped) - Number(total)) % 9).toBe(0);
      }),
    );
  });

  it("where several figures could be wrong, all are named, and none is said to be the one", () => {
    const { findings } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "100", unit: "kr" },
          { id: "b", printed: "200", unit: "kr" },
          { id: "c", printed: "350", unit: "kr", sum: ["a", "b"] },
        ],
      }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.remedy).toBe("choose");
    expect(findings[0]?.contradiction?.repairs.map(({ figure }) => figure).sort()).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("two wrong figures in two tables are two findings", () => {
    const report = defineReport({
      title: "x",
      tables: [
        table({ "sum.forecast": "-53 082" }),
        { ...table({ "rent.variance": "91" }), id: "U" },
      ],
    });
    const { findings, joint } = auditReport(report);
    expect(findings.map(({ figure }) => figure)).toEqual(["T.sum.forecast", "U.rent.variance"]);
    expect(joint.fewest).toBe(true);
  });

  it("sums that are each within rounding and together impossible are contradictory, and every relation of it is named", () => {
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
});

describe("what is offered instead", () => {
  const kr = (id: string, printed: string, more: object = {}) => ({
    id,
    printed,
    unit: "kr",
    ...more,
  });
  const document = (input: Partial<ReportInput>) =>
    auditReport(defineReport({ title: "x", ...input }));
  const offered = (input: Partial<ReportInput>, figure: string) =>
    document(input)
      .joint.contradictions[0]?.repairs.find((each) => each.figure === figure)
      ?.intended.map(({ printed }) => printed.toFixed());

  it("is cut off where the document cuts off: 10,9 is printed as 10 and never as 11", () => {
    const figures = [kr("a", "10,9", { exact: true }), kr("t", "15", { sum: ["a"] })];
    expect(offered({ figures, rounding: "truncation" }, "t")).toEqual(["10"]);
    expect(offered({ figures }, "t")).toEqual(["11"]);
  });

  it("is not rounded where the figure is exact: 5 cannot be meant as 10 when it is 10,4", () => {
    expect(
      offered(
        { figures: [kr("a", "10,4", { exact: true }), kr("t", "5", { exact: true, sum: ["a"] })] },
        "t",
      ),
    ).toEqual([]);
  });

  it("is not certain where another set of as few figures would do", () => {
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

  it("is nothing where a term of the sum is blank: what is not printed may be what is missing", () => {
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
});

describe("which diagnosis comes first", () => {
  const causes = (figures: ReportInput["figures"]) =>
    auditReport(defineReport({ title: "x", figures: figures ?? [] })).findings.flatMap((finding) =>
      finding.causes.map(({ kind, figure, fits }) => `${kind} ${figure} ${fits}`),
    );
  const kr = (id: string, printed: string, more: object = {}) => ({
    id,
    printed,
    unit: "kr",
    ...more,
  });

  it("one with which the sum holds exactly, before a commoner slip with which it holds within rounding", () => {
    // 16 − 4 is 12, printed as 21. With + 4 it would be 20, one unit beside: possible, but less
    // likely than 12.
    const found = causes([kr("a", "16"), kr("b", "-4"), kr("t", "21", { sum: ["a", "b"] })]);
    expect(found[0]).toBe("transposed-digits t exact");
    expect(found).toContain("sign-slip b within-rounding");
  });

  it("of exact ones the commoner slip", () => {
    // With +4 for −4 the sum is 20; so it is with 24 for 16, where two digits would have to be
    // wrong.
    expect(causes([kr("a", "16"), kr("b", "-4"), kr("t", "20", { sum: ["a", "b"] })])[0]).toBe(
      "sign-slip b exact",
    );
  });

  it("a lost decimal comma: 165 for 16,5", () => {
    const found = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "165", unit: "mkr" },
          { id: "b", printed: "34,5", unit: "mkr" },
          { id: "t", printed: "51,0", unit: "mkr", sum: ["a", "b"] },
        ],
      }),
    ).findings[0]?.causes.find(({ kind }) => kind === "power-of-ten");
    expect([found?.figure, found?.instead?.toFixed(), found?.fits]).toEqual(["a", "16.5", "exact"]);
  });

  it("one wrong digit in a total that is printed more coarsely than its parts, and none in a part, where many digits would do", () => {
    const found = causes([
      { id: "a", printed: "1", unit: "kr" },
      { id: "b", printed: "30", unit: "tkr" },
      { id: "t", printed: "70", unit: "tkr", sum: ["a", "b"] },
    ]);
    expect(found.filter((cause) => cause.startsWith("digit-misprint"))).toEqual([
      "digit-misprint t exact",
    ]);
  });

  it("no wrong digit where another slip explains the same figure", () => {
    expect(
      causes([kr("a", "15"), kr("t", "51", { sum: ["a"] })]).filter((cause) =>
        cause.endsWith("t exact"),
      ),
    ).toEqual(["transposed-digits t exact"]);
    // 8 for 2 is nothing but a wrong digit.
    expect(causes([kr("a", "2"), kr("t", "8", { sum: ["a"] })])).toContain(
      "digit-misprint t exact",
    );
  });
});

describe("a sum of many terms that is wrong", () => {
  const terms = Array.from({ length: 60 }, (_, k) => ({
    id: `a${k}`,
    printed: `${k + 1}`,
    unit: "kr",
  }));
  const total = { id: "t", printed: "5 000", unit: "kr", sum: terms.map(({ id }) => id) };
  const [contradiction] = auditReport(defineReport({ title: "x", figures: [...terms, total] }))
    .joint.contradictions;

  it("looks at fifty figures closely, and names the others, each once", () => {
    const { repairs = [], otherRepairs = [] } = contradiction ?? {};
    const named = [...repairs.map(({ figure }) => figure), ...otherRepairs];
    expect([repairs.length, otherRepairs.length]).toEqual([50, 11]);
    expect(named.sort()).toEqual([...terms, total].map(({ id }) => id).sort());
  });

  it("names the total first: computing is where errors are made", () => {
    expect(contradiction?.repairs[0]?.figure).toBe("t");
  });
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

  it("a base with the wrong sign is found as such: its percentage is right with the right sign", () => {
    const { findings, joint } = auditReport(
      defineReport({
        title: "x",
        tables: [
          shares([
            row("rent", "31 640", "-33 185", "-1 545", "-4,9"),
            row("staff", "-12 000", "-11 400", "600", "5,0"),
            row("sum", "-43 640", "-44 585", "-945", "-2,2"),
          ]),
        ],
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
        tables: [
          shares([
            row("rent", "-31 640", "–", "-1 545", "-4,9"),
            row("staff", "-12 000", "-11 400", "600", "5,0"),
            row("sum", "-43 640", "-44 585", "-945", "-2,2"),
          ]),
        ],
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
