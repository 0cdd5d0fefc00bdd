/** Problems of shape become issues, and the sound parts of a book can still be checked. */
import { describe, expect, it } from "vitest";
import {
  type Issue,
  type IssueFacts,
  type IssuePath,
  makeAuditIssue,
  makeIssue,
} from "../../src/input/issue.ts";
import type { ShapeProblem } from "../../src/input/schema/run-schema.ts";
import { echoesOf, repairBook, shapeIssues } from "../../src/input/shape-issues.ts";

const at = (path: IssuePath, more: Partial<ShapeProblem> = {}): ShapeProblem => ({
  code: "invalid_type",
  path: [...path],
  expected: "string",
  ...more,
});
/** Puts a value at a path into an object. */
const nest = (path: IssuePath, value: unknown): unknown =>
  path.reduceRight((inside, key) => ({ [key]: inside }), value);
const codeAt = (path: IssuePath, value: unknown): string | undefined =>
  shapeIssues([at(path)], nest(path, value))[0]?.code;

describe("the code of a problem", () => {
  it.each([
    [["title"], "input.wrong-type"],
    [["figureSets", "0", "figures", "0", "amount"], "amount.wrong-type"],
    [["unit", "currency"], "unit.currency"],
    [["unit", "scale"], "input.choice"],
    [["chart", "totals", "0", "role"], "input.choice"],
    [["chart", "lines", "0", "kind"], "input.choice"],
    [["appropriations", "0", "adjustments", "0", "kind"], "appropriation.kind"],
    [["scenarios", "0", "kind"], "input.wrong-type"],
    [["appropriations", "0", "adjustments", "0", "recurrence"], "appropriation.kind"],
    [["original", "decidedOn"], "appropriation.undated"],
    [["constructor"], "input.wrong-type"],
  ])("at %j follows its key where a value is wrong: %s", (path, code) => {
    expect(codeAt(path, 5)).toBe(code);
  });

  it.each([
    ["amount", "amount.missing"],
    ["printed", "amount.missing"],
    ["decidedOn", "appropriation.undated"],
    ["title", "input.missing-key"],
  ])("at %s says what is missing where there is no value: %s", (key, code) => {
    expect(codeAt([key], undefined)).toBe(code);
    expect(shapeIssues([at(["constructor"])], {})[0]?.code).toBe("input.missing-key");
  });

  it("is that of the format where it has one, but not for a missing value", () => {
    const own = () => (facts: IssueFacts<"report.id">) => makeAuditIssue("report.id", facts);
    expect(shapeIssues([at(["id"])], { id: 5 }, own)[0]?.code).toBe("report.id");
    expect(shapeIssues([at(["id"])], {}, own)[0]?.code).toBe("input.missing-key");
  });
});

describe("an issue of shape", () => {
  it("names place, type and value in words", () => {
    const problem = at(["rows", 0], { expected: "array" });
    expect(shapeIssues([problem], { rows: [5] })).toMatchObject([
      { path: ["rows", 0], expected: "a list", received: "5" },
    ]);
    const either = [[at([])], [at([], { expected: "number" })]];
    const union = at(["x"], { code: "invalid_union", errors: either });
    expect(shapeIssues([union], { x: null })[0]?.expected).toBe("a text or a number");
  });

  it("lists the words that it may be, and proposes the nearest", () => {
    const problem = at(["unit", "scale"], { values: ["one", "thousand"] });
    const [issue] = shapeIssues([problem], { unit: { scale: "thousnd" } });
    expect(issue?.details).toEqual({
      name: "thousnd",
      names: ["one", "thousand"],
      nearest: "thousand",
    });
  });

  it("stands at each unknown key by itself", () => {
    const keys = ["titel", "x"];
    const problem = at(["unit"], { code: "unrecognized_keys", keys, names: ["title"] });
    const found = shapeIssues([problem], { unit: {} });
    expect(found.map(({ path, code }) => [...path, code])).toEqual([
      ["unit", "titel", "input.unknown-key"],
      ["unit", "x", "input.unknown-key"],
    ]);
  });
});

describe("a repaired book", () => {
  it("has empty parts in the place of bad ones, and every position as it was", () => {
    const input = {
      title: 5,
      unit: "SEK",
      chart: { lines: "staff", totals: [{ id: "t", of: 3 }] },
      figureSets: [7, { id: "main", figures: [{ amount: {} }, null], label: 5 }],
      more: 1,
    };
    const problems = [
      at(["title"]),
      at(["unit"]),
      at(["chart", "lines"]),
      at(["chart", "totals", 0, "of"]),
      at(["figureSets", 0]),
      at(["figureSets", 1, "figures", 0, "amount"]),
      at(["figureSets", 1, "label"]),
      at([], { code: "unrecognized_keys", keys: ["more"] }),
    ];
    expect(repairBook(input, problems)).toEqual({
      unit: {},
      chart: { lines: [], totals: [{ id: "t", of: [] }] },
      figureSets: [
        { of: [], members: [], figures: [], original: {} },
        { id: "main", figures: [{}, null] },
      ],
    });
  });

  it("has a chart where that is bad as a whole, and a list with holes without holes", () => {
    const holes: unknown[] = [];
    holes[1] = "x";
    expect(repairBook({ chart: 5, explanations: holes }, [at(["chart"])])).toEqual({
      chart: { lines: [] },
      explanations: [undefined, "x"],
    });
  });
});

describe("an echo of a problem of shape", () => {
  const issue = (code: Parameters<typeof makeIssue>[0], path: IssuePath): Issue =>
    makeIssue(code, { path, expected: "", received: "" } as never);
  const isEcho = (
    bad: IssuePath,
    code: Parameters<typeof makeIssue>[0],
    path: IssuePath,
  ): boolean => echoesOf([at(bad)])(issue(code, path));

  it("is any issue at the bad part or inside it, and none beside it", () => {
    const bad = ["figureSets", 0, "figures", 3];
    expect(isEcho(bad, "input.id", bad)).toBe(true);
    expect(isEcho(bad, "input.id", [...bad, "line"])).toBe(true);
    expect(isEcho(bad, "input.id", ["figureSets", 0, "figures", 4])).toBe(false);
    expect(isEcho(bad, "input.id", bad.slice(0, 3))).toBe(false);
    expect(isEcho(["title"], "input.id", ["title"])).toBe(true);
  });

  it.each([
    [["chart"], "figure.unknown-line"],
    [["chart", "lines", 2, "id"], "chart.unknown-part"],
    [["chart", "lines", 2, "kind"], "chart.role"],
    [["dimensions", 0, "members", 1, "id"], "figure.unknown-member"],
    [["scenarios", 0], "figure.unknown-scenario"],
    [["scenarios", 0, "kind"], "figure.outside-year"],
    [["figureSets", 1, "id"], "figure.unknown-set"],
    [["unit", "scale"], "unit.mismatch"],
    [["fiscalYear"], "figure.outside-year"],
  ] as const)("of %j may stand anywhere with code %s", (bad, code) => {
    expect(isEcho(bad, code, ["elsewhere"])).toBe(true);
  });

  it.each([
    [["chart", "lines", 2, "label"], "figure.unknown-line"],
    [["chart", "lines", 2, "kind"], "figure.unknown-line"],
    [["scenarios", 0, "kind"], "figure.unknown-scenario"],
    [["figureSets", 0, "figures", 0, "line"], "figure.unknown-set"],
    [["title"], "figure.unknown-line"],
  ] as const)("of %j does not follow elsewhere with code %s", (bad, code) => {
    expect(isEcho(bad, code, ["elsewhere"])).toBe(false);
  });

  it("is nothing that follows from a key that is merely unknown", () => {
    const unknown = at(["chart"], { code: "unrecognized_keys", keys: ["x"] });
    expect(echoesOf([unknown])(issue("figure.unknown-line", ["chart"]))).toBe(false);
  });
});
