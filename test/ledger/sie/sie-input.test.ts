/** The bytes and options of files, and the list of their problems. */
import { describe, expect, it } from "vitest";
import { type Issue, makeLedgerIssue } from "../../../src/input/index.ts";
import { listed, readOptions, textOf } from "../../../src/ledger/sie/sie-input.ts";
import { issuesOf } from "../../support/code-of.ts";

const issue = (line: number): Issue =>
  makeLedgerIssue("figure.sie", { path: ["line", line], expected: "a", received: "b" });

describe("a file of SIE", () => {
  it("has options, of which each wrong one is an issue", () => {
    expect(readOptions({})).toEqual({ limit: 100 });
    expect(readOptions({ encoding: "cp437", limit: 1 })).toEqual({ encoding: "cp437", limit: 1 });
    const wrong = { limit: 1.5, limits: 3 };
    expect(issuesOf(() => readOptions(wrong)).map(({ code }) => code)).toEqual([
      "input.unknown-key",
      "figure.limit",
    ]);
  });

  it("is a text without its mark, or bytes in an encoding", () => {
    expect(textOf("\ufeff#A", undefined)).toEqual({ text: "#A" });
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 35);
    expect(textOf(bytes, undefined)).toEqual({ text: "#", encoding: "utf-8", reason: "mark" });
    const broken = textOf(Uint8Array.of(35, 10, 0xff), "utf-8");
    expect("issues" in broken ? broken.issues.map(({ path }) => path) : []).toEqual([["line", 2]]);
    expect(issuesOf(() => textOf(5, undefined)).map(({ code }) => code)).toEqual([
      "input.wrong-type",
    ]);
  });

  it("lists problems up to a limit, and counts the others", () => {
    expect(listed([], 1)).toBeUndefined();
    const issues = [issue(1), issue(2), issue(3)];
    expect(listed(issues, 3)).toEqual(issues);
    expect(listed(issues, 2)?.map(({ code, received }) => [code, received])).toEqual([
      ["figure.sie", "b"],
      ["figure.sie", "b"],
      ["figure.more-rows", "1 more"],
    ]);
  });
});
