/** One problem said in full: its message, its path, the value found, and the names that exist. */
import { describe, expect, it } from "vitest";
import {
  describeValue,
  formatPath,
  makeAmountIssue,
  makeIssue,
  oneOf,
  unknownName,
} from "../../src/input/issue.ts";

describe("an issue", () => {
  it("says problem, place, expected, received and remedy in one line, and is frozen", () => {
    const path = ["rows", 2];
    const issue = makeAmountIssue("amount.missing", {
      path,
      expected: "an amount",
      received: "null",
    });
    const [problem, place, expected, received, remedy, ...rest] = issue.message.split(" · ");
    expect([place, expected, received, rest]).toEqual([
      "at rows[2]",
      "expected an amount",
      "received null",
      [],
    ]);
    expect([problem?.length, remedy]).toEqual([expect.any(Number), issue.remedy]);
    path.push("x");
    expect(issue.path).toEqual(["rows", 2]);
    expect([Object.isFrozen(issue), Object.isFrozen(issue.path)]).toEqual([true, true]);
    expect("details" in issue).toBe(false);
  });

  it("at the root names no place", () => {
    const issue = makeIssue("input.id", { expected: "an id", received: '""' });
    expect([issue.path, issue.message.split(" · ").length]).toEqual([[], 4]);
  });

  it("proposes the nearest name at the end of its remedy, and freezes its details", () => {
    const names = ["staff", "fees"];
    const issue = makeIssue("chart.unknown-line", unknownName("staf", names, ["line"]));
    expect(issue.details).toEqual({ name: "staf", names, nearest: "staff" });
    expect(issue.remedy.endsWith("; did you mean staff?")).toBe(true);
    expect(issue.message.endsWith(issue.remedy)).toBe(true);
    expect(Object.isFrozen(issue.details)).toBe(true);
    const far = makeIssue("chart.unknown-line", unknownName("zzzzzz", names));
    expect([far.remedy.includes("did you mean"), "nearest" in (far.details ?? {})]).toEqual([
      false,
      false,
    ]);
  });
});

describe("an unknown name", () => {
  it("that is no text is described, and known entries without a name are passed over", () => {
    expect(unknownName(5, ["a", undefined as never, 7 as never, "b"])).toEqual({
      path: [],
      expected: "one of a or b",
      received: "5",
      details: { name: "5", names: ["a", "b"] },
    });
  });
});

describe("a path", () => {
  it.each([
    [[], ""],
    [["figures", 3, "amount"], "figures[3].amount"],
    [[0, "id"], "[0].id"],
    [["members", "två ord", "x"], 'members["två ord"].x'],
    [["$set", "_1"], "$set._1"],
    [["1st"], '["1st"]'],
    [["a", ""], 'a[""]'],
  ])("%j is written as code would: %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe("a value from outside", () => {
  const hostile = {
    toString: () => "trap",
    toJSON: () => "trap",
    get x(): never {
      throw new Error("it was read");
    },
  };

  it.each([
    [undefined, "nothing"],
    [null, "null"],
    ["", '""'],
    ['say "x"\n', '"say \\"x\\"\\n"'],
    ["y".repeat(60), `"${"y".repeat(60)}"`],
    ["y".repeat(61), `"${"y".repeat(60)}…"`],
    [5, "5"],
    [-0, "-0"],
    [Number.NaN, "NaN"],
    [false, "false"],
    [-12n, "-12n"],
    [10n ** 59n, `1${"0".repeat(59)}n`],
    [-(10n ** 60n), "a whole number of 61 digits"],
    [[1], "a list"],
    [hostile, "an object"],
    [new Map(), "an object"],
    [Symbol("s"), "a symbol"],
    [() => 1, "a function"],
  ])("%# is described without running it", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

describe("the names that there are", () => {
  const twelve = Array.from({ length: 12 }, (_, k) => `n${k}`);

  it.each([
    [[], "nothing, because the list is empty"],
    [["a"], "a"],
    [["a", "a"], "a"],
    [["a", "b"], "one of a or b"],
    [["a", "b", "c"], "one of a, b or c"],
    [twelve, `one of ${twelve.slice(0, 11).join(", ")} or n11`],
    [[...twelve, "x"], `one of ${twelve.slice(0, 11).join(", ")} or 2 more`],
  ])("%j are listed once each, and the many are counted", (names, text) => {
    expect(oneOf(names)).toBe(text);
  });
});
