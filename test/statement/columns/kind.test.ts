/** The parts that all kinds of columns share. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { columnKind, readPair, UNREADABLE } from "../../../src/statement/columns/kind.ts";
import { library } from "../../support/library.ts";

describe("a pair of columns", () => {
  const read = (pair: unknown) => {
    const issues: Issue[] = [];
    const context = { book: library, path: ["columns", "x"], issues };
    const ids = readPair("varianceOf", pair as never, ["outcome", "reference"], context);
    return { ids, issues: issues.map(({ code, path }) => [code, path.join(".")]) };
  };

  it("comes in the order of its names, however it is written", () => {
    expect(read({ reference: "b", outcome: "a" })).toEqual({ ids: ["a", "b"], issues: [] });
  });

  it("may have no other key", () => {
    expect(read({ outcome: "a", reference: "b", third: "c" }).issues).toEqual([
      ["input.unknown-key", "columns.x.varianceOf.third"],
    ]);
  });

  it("is not read where it is no object", () => {
    expect(read("a")).toEqual({
      ids: undefined,
      issues: [["input.wrong-type", "columns.x.varianceOf"]],
    });
  });
});

describe("a kind of column", () => {
  it("has a key that tells it, the keys of its input, and reads the input as it is", () => {
    const seen: object[] = [];
    const kind = columnKind<{ readonly label?: string; readonly of: string }>(
      "of",
      ["label", "of"],
      (input) => {
        seen.push(input);
        return UNREADABLE;
      },
    );
    const input = { of: "a" };
    const spec = kind.read(input, { book: library, path: [], issues: [] });
    expect([kind.key, kind.keys]).toEqual(["of", ["label", "of"]]);
    expect(seen).toEqual([input]);
    expect(spec).toEqual({ measure: "amount", terms: [] });
  });
});
