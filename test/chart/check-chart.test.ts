/** What must hold in a chart, check by check: which code, at which place. */
import { defineChart } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import {
  checkIds,
  checkLabels,
  checkLines,
  checkParts,
  checkPaths,
  checkRoles,
  isUsableId,
} from "../../src/chart/check-chart.ts";
import type { Chart, LineInput, TotalInput } from "../../src/chart/line.ts";
import type { Issue, IssuePath } from "../../src/input/index.ts";
import { issuesOf } from "../support/code-of.ts";

type Check = (
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
  path: IssuePath,
  issues: Issue[],
) => void;

/** Code, place and received value of every problem that a check finds in a chart of a book. */
function found(check: Check, lines: readonly object[], totals: readonly object[] = []) {
  const issues: Issue[] = [];
  check(lines as readonly LineInput[], totals as readonly TotalInput[], ["chart"], issues);
  return issues.map(({ code, path, received }) => [code, path.slice(1).join("."), received]);
}
const onChart =
  (check: (chart: Chart, path: IssuePath, issues: Issue[]) => unknown): Check =>
  (lines, totals, path, issues) => {
    check({ lines, totals } as Chart, path, issues);
  };
const onLines: Check = (lines, _, path, issues) => {
  checkLines(lines, path, issues);
};
const cost = (id: string, more: object = {}) => ({ id, kind: "cost", ...more });

describe("an id", () => {
  it.each(["a", "3010", "två ord", "x".repeat(200), "😀", "__proto__"])("may be %j", (id) => {
    expect(isUsableId(id)).toBe(true);
  });

  it.each(["", " ", " a", "a ", "a\nb", "a\u0000b", "a\u2028b", "a\u200bb", "x".repeat(201)])(
    "may not be %j",
    (id) => {
      expect(isUsableId(id)).toBe(false);
    },
  );

  it.each([7, null, undefined, {}, ["a"]])("is a text: %s is not one", (id) => {
    expect(isUsableId(id)).toBe(false);
    const [issue] = found(checkIds, [cost(id as never)]);
    expect(issue?.slice(0, 2)).toEqual(["input.id", "lines.0.id"]);
  });

  it("stands once among lines and totals together", () => {
    expect(
      found(
        checkIds,
        [cost("a"), cost("b")],
        [
          { id: "t", of: ["a"] },
          { id: "b", of: ["t"] },
        ],
      ),
    ).toEqual([["input.duplicate-id", "totals.1.id", '"b"']]);
  });
});

describe("a label and a scenario to read from", () => {
  it("are texts, and an empty label is one", () => {
    const lines = [cost("a", { label: 5 }), cost("b", { readFrom: {} }), cost("c", { label: "" })];
    expect(found(checkLabels, lines, [{ id: "t", of: ["a"], label: null }])).toEqual([
      ["input.wrong-type", "lines.0.label", "5"],
      ["input.wrong-type", "lines.1.readFrom", "an object"],
      ["input.wrong-type", "totals.0.label", "null"],
    ]);
  });

  it("are checked by defineChart, beside every other problem", () => {
    const lines = [cost("a", { label: 5 }), cost("a")];
    expect(issuesOf(() => defineChart({ lines } as never))).toMatchObject([
      { code: "input.wrong-type", path: ["lines", 0, "label"], expected: "a text" },
      { code: "input.duplicate-id", path: ["lines", 1, "id"] },
    ]);
  });
});

describe("a line", () => {
  it("has a kind that there is", () => {
    expect(found(onLines, [cost("a"), cost("b", { kind: "revenue" })])).toEqual([
      ["input.choice", "lines.1.kind", '"revenue"'],
    ]);
  });

  it("details a line of its kind that details no other", () => {
    const lines = [
      cost("staff"),
      cost("overtime", { ofWhich: "staff" }),
      cost("nights", { ofWhich: "overtime" }),
      cost("rent", { ofWhich: "none" }),
      { id: "fees", kind: "income", ofWhich: "staff" },
      cost("self", { ofWhich: "self" }),
    ];
    expect(found(onLines, lines)).toEqual([
      ["chart.of-which", "lines.2.ofWhich", '"overtime"'],
      ["chart.of-which", "lines.3.ofWhich", '"none"'],
      ["chart.of-which", "lines.4.ofWhich", '"staff"'],
      ["chart.of-which", "lines.5.ofWhich", '"self"'],
    ]);
  });
});

describe("the parts of a total", () => {
  it("are there, exist, and are no details", () => {
    const lines = [cost("staff"), cost("overtime", { ofWhich: "staff" })];
    const totals = [
      { id: "t", of: ["staff", "u"] },
      { id: "u", of: [] },
      { id: "v", of: ["staf", "overtime", 5] },
    ];
    expect(found(checkParts, lines, totals)).toEqual([
      ["chart.empty-total", "totals.1.of", "an empty list"],
      ["chart.unknown-part", "totals.2.of.0", '"staf"'],
      ["chart.of-which", "totals.2.of.1", '"overtime"'],
      ["chart.unknown-part", "totals.2.of.2", "5"],
    ]);
  });

  it("are counted once, through whatever totals they come", () => {
    const totals = [
      { id: "t", of: ["a", "b"] },
      { id: "u", of: ["t", "c"] },
      { id: "v", of: ["u", "t", "a"] },
    ];
    expect(
      found(
        onChart(checkPaths),
        ["a", "b", "c"].map((id) => cost(id)),
        totals,
      ),
    ).toEqual([
      ["chart.counted-twice", "totals.2.of", '"a" 3 times'],
      ["chart.counted-twice", "totals.2.of", '"b" 2 times'],
    ]);
  });

  it("do not contain the total; then no path can be followed", () => {
    const chart = {
      lines: [cost("a")],
      totals: [
        { id: "t", of: ["a", "t"] },
        { id: "u", of: ["a"] },
      ],
    } as unknown as Chart;
    const issues: Issue[] = [];
    expect(checkPaths(chart, [], issues)).toBe(false);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["chart.cycle", "totals", 0, "of"],
    ]);
    const sound = { ...chart, totals: chart.totals.slice(1) };
    expect(checkPaths(sound, [], issues)).toBe(true);
    expect(issues).toHaveLength(1);
  });
});

describe("a role", () => {
  const lines = [
    cost("staff"),
    { id: "fees", kind: "income" },
    { id: "interest", kind: "financial-cost" },
    { id: "grant", kind: "funding" },
  ];

  it.each([
    ["income", ["fees"], []],
    ["income", ["fees", "staff"], ["cost"]],
    ["costs", ["staff", "interest"], []],
    ["net-cost-before-financial-items", ["fees", "staff"], []],
    ["net-cost-before-financial-items", ["fees", "interest"], ["financial-cost"]],
    ["net-cost", ["fees", "staff", "interest"], []],
    ["net-cost", ["staff", "grant"], ["funding"]],
    ["result", ["fees", "staff", "interest", "grant"], []],
  ])("%s over %j has lines of a wrong kind: %j", (role, of, kinds) => {
    const issues = found(onChart(checkRoles), lines, [{ id: "t", of, role }]);
    expect(issues.map(([code, place]) => `${code} ${place}`)).toEqual(
      kinds.map(() => "chart.role totals.0.role"),
    );
    expect(issues.map(([, , received]) => received?.split(" of kind ")[1])).toEqual(kinds);
  });

  it("belongs to one total, exists, and may be absent", () => {
    const totals = [
      { id: "t", of: ["staff"], role: "costs" },
      { id: "u", of: ["staff"] },
      { id: "v", of: ["interest"], role: "costs" },
      { id: "w", of: ["staff"], role: "cost" },
    ];
    expect(found(onChart(checkRoles), lines, totals)).toEqual([
      ["chart.role", "totals.2.role", '"t" and "v"'],
      ["input.choice", "totals.3.role", '"cost"'],
    ]);
  });
});
