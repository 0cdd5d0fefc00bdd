/** The readers of planning: every problem is found first, and all of them are thrown together. */
import { type Issue, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import {
  amountAt,
  amountOrAbsent,
  nameAt,
  nothing,
  pairAt,
  readInputs,
  recordOf,
  refuse,
  refusePlan,
  repeatsIn,
} from "../../../src/planning/inputs/read-inputs.ts";
import { issuesOf } from "../../support/code-of.ts";

/** The result of a reader, and its issues as "code path". */
function read<Read>(reader: (issues: Issue[]) => Read): readonly [Read, readonly string[]] {
  const issues: Issue[] = [];
  const found = reader(issues);
  return [found, issues.map(({ code, path }) => `${code} ${path.join(".")}`)];
}

describe("readInputs", () => {
  it("gives the inputs when no issue was added", () => {
    expect(readInputs(() => 5)).toBe(5);
  });

  it("throws all issues together when one was added", () => {
    const issues = issuesOf(() =>
      readInputs((all) => [amountAt("x", ["a"], all), amountAt(null, ["b"], all)]),
    );
    expect(issues.map(({ path }) => path.join("."))).toEqual(["a", "b"]);
  });
});

describe("amounts", () => {
  it("are read exactly, and 0 stands in for an unreadable one", () => {
    expect(read((issues) => amountAt("1 000.50", ["a"], issues).toFixed())).toEqual(["1000.5", []]);
    expect(read((issues) => amountAt("x", ["a"], issues).toFixed())).toEqual([
      "0",
      ["amount.not-an-amount a"],
    ]);
    expect(read((issues) => amountAt(undefined, ["a"], issues).toFixed())).toEqual([
      "0",
      ["amount.missing a"],
    ]);
  });

  it("that may be absent are undefined then, and null is not absent", () => {
    expect(read((issues) => amountOrAbsent(undefined, ["a"], issues))).toEqual([undefined, []]);
    expect(read((issues) => amountOrAbsent(0, ["a"], issues)?.toFixed())).toEqual(["0", []]);
    expect(read((issues) => amountOrAbsent(null, ["a"], issues)?.toFixed())).toEqual([
      "0",
      ["amount.missing a"],
    ]);
  });

  it("of a pair are read by their keys, each with its place", () => {
    const pair = { prior: 1, current: "x" };
    const [found, issues] = read((all) => pairAt(pair, ["prior", "current"], ["price"], all));
    expect([found.prior.toFixed(), found.current.toFixed()]).toEqual(["1", "0"]);
    expect(issues).toEqual(["amount.not-an-amount price.current"]);
    expect(Object.isFrozen(found)).toBe(true);
  });
});

describe("names", () => {
  it.each<[unknown, number]>([
    ["a", 0],
    ["", 1],
    [undefined, 1],
    [5, 1],
  ])("%j", (name, count) => {
    const [, issues] = read((all) => nameAt(name, "a name", ["id"], all));
    expect(issues).toEqual(Array<string>(count).fill("input.missing-key id"));
  });

  it("that a list has more than once are given once each, in the order of their repetition", () => {
    expect(repeatsIn(["a", "b", "b", "a", "a", "c"])).toEqual(["b", "a"]);
    expect(repeatsIn([])).toEqual([]);
  });
});

it("a refusal has its code, its place, and both sides of the contradiction", () => {
  const issues: Issue[] = [];
  const facts = { expected: "one", received: "none" };
  refuse("calendar.period", ["period"], facts, issues);
  refusePlan("forecast.round", ["rounds", 0], facts, issues);
  expect(issues).toMatchObject([
    { code: "calendar.period", path: ["period"], ...facts },
    { code: "forecast.round", path: ["rounds", 0], ...facts },
  ]);
});

it("a record is frozen, and may have any name", () => {
  const record = recordOf([
    ["a", toDecimal(1)],
    ["__proto__", toDecimal(2)],
  ]);
  expect(Object.keys(record)).toEqual(["a", "__proto__"]);
  expect(Object.isFrozen(record)).toBe(true);
});

it("an empty object stands in for a missing item, and an item for itself", () => {
  const item = { a: 1 };
  expect([nothing(null), nothing(undefined), nothing(item)]).toEqual([{}, {}, item]);
});
