/** Ceilings are sums of lines; a slip of the pen in a line is an error, never a lost allowance. */
import { describe, expect, it } from "vitest";
import { readAllowances } from "./allowances.ts";

const table = (...lines: readonly string[]): string =>
  ["| part | bundles | doors | reason |", "| --- | --- | --- | --- |", ...lines].join("\n");

describe("the table of allowances", () => {
  it("reads one part a line, with what it costs at each bundle and door", () => {
    const [part, ...others] = readAllowances(
      table("| hidden columns | statement 0.5, everything 0.75 | index 2100 | not printed |"),
    );
    expect(others).toEqual([]);
    expect(part).toEqual({
      part: "hidden columns",
      bundles: new Map([
        ["statement", 0.5],
        ["everything", 0.75],
      ]),
      doors: new Map([["index", 2100]]),
      reason: "not printed",
    });
  });

  it.each([
    ["an unknown name of a bundle", "| a | statment 0.5 | | why |"],
    ["a door among the bundles", "| a | index 0.5 | | why |"],
    ["a cost that is no number of two decimals", "| a | statement 0.555 | | why |"],
    ["a part of a byte", "| a | | index 0.5 | why |"],
    ["a bundle that stands twice in a line", "| a | statement 1, statement 1 | | why |"],
    ["a missing reason", "| a | statement 1 | | |"],
    ["a missing cell", "| a | statement 1 | why |"],
  ])("refuses %s", (_, line) => {
    expect(() => readAllowances(table(line))).toThrow("allowances.md");
  });

  it("refuses a part that stands there twice, as when two branches changed its line", () => {
    const lines = ["| a | statement 1 | | why |", "| a | statement 2 | | why |"];
    expect(() => readAllowances(table(...lines))).toThrow('"a" stands there twice');
  });
});
