/** The one error class: who is one of them, what it carries, how it reads. */
import { describe, expect, it } from "vitest";
import {
  AnslagError,
  fail,
  failAmount,
  isAnslagError,
  throwIssues,
} from "../../src/input/anslag-error.ts";
import { type Issue, makeIssue } from "../../src/input/issue.ts";
import { issuesOf } from "../support/code-of.ts";

const problem = (k: number): Issue =>
  makeIssue("input.wrong-type", { path: [k], expected: "a text", received: `${k}` });
const errorOf = (...issues: [Issue, ...Issue[]]) => new AnslagError(issues);

describe("an error of this package", () => {
  it("with one problem reads as that problem", () => {
    const error = errorOf(problem(1));
    expect([error.name, error.code, error.message]).toEqual([
      "AnslagError",
      "input.wrong-type",
      problem(1).message,
    ]);
    expect(error).toBeInstanceOf(Error);
  });

  it("with several lists them by number, and has the code of the first", () => {
    const first = makeIssue("input.id", { expected: "an id", received: "5" });
    const error = errorOf(first, problem(2));
    expect(error.code).toBe("input.id");
    expect(error.message).toBe(
      `2 problems:\n  1. [input.id] ${first.message}\n` +
        `  2. [input.wrong-type] ${problem(2).message}`,
    );
  });

  it.each([
    [100, 101, "  100. "],
    [101, 102, "  … and 1 more"],
    [100_000, 102, "  … and 99900 more"],
  ])("with %i problems stays readable, and carries them all", (count, lines, last) => {
    const issues = Array.from({ length: count }, (_, k) => problem(k));
    const error = errorOf(...(issues as [Issue, ...Issue[]]));
    expect(error.issues).toHaveLength(count);
    expect(error.message.split("\n")).toHaveLength(lines);
    expect(error.message.split("\n").at(-1)?.startsWith(last)).toBe(true);
  });

  it("keeps a frozen copy of its problems", () => {
    const issues: [Issue, ...Issue[]] = [problem(1)];
    const error = new AnslagError(issues);
    issues.push(problem(2));
    expect([error.issues.length, Object.isFrozen(error.issues)]).toEqual([1, true]);
  });
});

describe("isAnslagError", () => {
  it("knows the errors of this package by each of their codes", () => {
    const error = errorOf(problem(1), makeIssue("input.id", { expected: "", received: "" }));
    expect([
      isAnslagError(error),
      isAnslagError(error, "input.wrong-type"),
      isAnslagError(error, "input.id"),
      isAnslagError(error, "amount.missing"),
    ]).toEqual([true, true, true, false]);
  });

  it("knows the errors of other copies of the package, and nothing else", () => {
    const copy = Object.assign(new Error("from another copy"), {
      [Symbol.for("anslag.error")]: true,
      issues: [{ code: "input.not-json" }],
    });
    expect(isAnslagError(copy)).toBe(true);
    expect(isAnslagError(copy, "input.not-json")).toBe(true);
    expect(isAnslagError(copy, "amount.missing")).toBe(false);
    for (const other of [new Error("x"), null, undefined, "amount.missing", 5, {}, () => 1])
      expect(isAnslagError(other)).toBe(false);
  });

  it("finds no code in a branded object without a list of issues", () => {
    const branded = { [Symbol.for("anslag.error")]: true, issues: "input.id" };
    expect(isAnslagError(branded, "input.id")).toBe(false);
  });

  it("is not misled by an object that refuses to be looked at", () => {
    const refuse = (): never => {
      throw new Error("no");
    };
    expect(isAnslagError(new Proxy({}, { has: refuse, get: refuse }))).toBe(false);
  });
});

describe("throwing", () => {
  it("does nothing for an empty list, and throws all the problems of another one", () => {
    expect(throwIssues([])).toBeUndefined();
    const issues = [problem(1), problem(2), problem(3)];
    expect(issuesOf(() => throwIssues(issues))).toEqual(issues);
  });

  it("of a single problem names its code", () => {
    const facts = { path: ["id"], expected: "an id", received: "5" };
    expect(issuesOf(() => fail("input.id", facts))).toMatchObject([{ code: "input.id", ...facts }]);
    expect(issuesOf(() => failAmount("amount.missing", facts))).toMatchObject([
      { code: "amount.missing", ...facts },
    ]);
  });
});
