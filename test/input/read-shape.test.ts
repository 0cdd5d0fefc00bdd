import { describe, expect, it } from "vitest";
import {
  checkFlag,
  checkText,
  type Issue,
  keysOf,
  readArguments,
  readChoice,
  requireText,
} from "../../src/input/index.ts";

interface Options {
  readonly decimals?: number;
  readonly mode?: string;
}

const KEYS = keysOf<Options>({ decimals: true, mode: true });

function read(input: unknown, name?: string): readonly Issue[] {
  const issues: Issue[] = [];
  readArguments(input as Options, KEYS, [], issues, name);
  return issues;
}

describe("readArguments", () => {
  it("returns the object itself where every key is one that there is", () => {
    const options = { decimals: 1 };
    const issues: Issue[] = [];
    expect(readArguments<Options>(options, KEYS, [], issues)).toBe(options);
    expect(issues).toEqual([]);
  });

  it("refuses every unknown key, lists those there are and proposes the nearest", () => {
    const issues = read({ decimal: 1, mode: "up", zzz: 0 });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.unknown-key", ["decimal"]],
      ["input.unknown-key", ["zzz"]],
    ]);
    expect(issues[0]?.details).toEqual({
      name: "decimal",
      names: ["decimals", "mode"],
      nearest: "decimals",
    });
    expect(issues[0]?.message).toContain("expected one of decimals or mode");
    expect(issues[0]?.remedy).toMatch(/; did you mean decimals\?$/);
    expect(issues[1]?.details).toEqual({ name: "zzz", names: ["decimals", "mode"] });
  });

  it("refuses a key that every object inherits", () => {
    expect(read(JSON.parse('{"__proto__": 1, "toString": 2}'))).toHaveLength(2);
  });

  it.each([undefined, null, 5, "text", [], new Map(), () => 1])(
    "names the argument that is no object: %s",
    (input) => {
      const [issue, ...rest] = read(input, "options");
      expect(rest).toEqual([]);
      expect(issue).toMatchObject({ code: "input.wrong-type", path: ["options"] });
    },
  );

  it("accepts an object without a prototype", () => {
    expect(read(Object.assign(Object.create(null), { decimals: 1 }))).toEqual([]);
  });

  it("gives frozen issues with frozen fields", () => {
    const [issue] = read({ decimal: 1 });
    expect(Object.isFrozen(issue)).toBe(true);
    expect(Object.isFrozen(issue?.details)).toBe(true);
    expect(Object.isFrozen(issue?.code === "input.unknown-key" && issue.details.names)).toBe(true);
  });
});

describe("readChoice", () => {
  it("returns one of the choices", () => {
    const issues: Issue[] = [];
    expect(readChoice("all", ["any", "all"], ["when"], issues)).toBe("all");
    expect(issues).toEqual([]);
  });

  it.each(["al", "toString", 1, null, undefined])("refuses %s", (value) => {
    const issues: Issue[] = [];
    expect(readChoice(value, ["any", "all"], ["when"], issues)).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "input.choice", path: ["when"], details: { names: ["any", "all"] } },
    ]);
  });
});

describe("a scalar", () => {
  const issuesOfCheck = (
    check: (value: unknown, path: readonly string[], issues: Issue[]) => void,
    ...values: readonly unknown[]
  ) => {
    const issues: Issue[] = [];
    for (const value of values) check(value, ["label"], issues);
    return issues.map(({ code, path, expected, received }) => [code, ...path, expected, received]);
  };

  it("that must be a text is one, empty too", () => {
    expect(issuesOfCheck(checkText, "", "x", undefined)).toEqual([]);
    expect(issuesOfCheck(checkText, null, 5)).toEqual([
      ["input.wrong-type", "label", "a text", "null"],
      ["input.wrong-type", "label", "a text", "5"],
    ]);
    expect(issuesOfCheck(requireText, "", undefined)).toEqual([
      ["input.wrong-type", "label", "a text", "nothing"],
    ]);
  });

  it("that must be a flag is true or false, and nothing that counts as one", () => {
    expect(issuesOfCheck(checkFlag, true, false, undefined)).toEqual([]);
    expect(issuesOfCheck(checkFlag, 0, "true").map(([, , expected]) => expected)).toEqual([
      "true or false",
      "true or false",
    ]);
  });
});
