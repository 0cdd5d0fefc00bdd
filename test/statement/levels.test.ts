/** The levels of a tree of rows. */
import { expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { linesOf, readLevels } from "../../src/statement/levels.ts";
import { problemsOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const read = (by: unknown) => {
  const issues: Issue[] = [];
  const levels = readLevels(library, by as never, issues);
  return { levels, problems: issues.map(({ code, path = [] }) => [code, ...path].join(" ")) };
};

it("are dimensions and lines of the book, lines on one of them", () => {
  expect(read([]).problems).toEqual(["input.value by"]);
  expect(read("library").problems).toEqual(["input.wrong-type by", "input.value by"]);
  expect(read([{ lines: ["staff"] }, { lines: ["books"] }]).problems).toEqual(["input.value by"]);
  expect(problemsOf(() => read(["libary"]))).toEqual(["figure.unknown-dimension by 0"]);
  expect(read([{ lines: ["staff", "staf"] }]).problems).toEqual([
    "chart.unknown-line by 0 lines 1",
  ]);
  expect(read([{ line: ["staff"] }]).problems).toEqual([
    ...["input.unknown-key by 0 line", "input.wrong-type by 0 lines"],
  ]);
});

it("have members in the order of the book, lines in the order in which they are named", () => {
  const { levels } = read(["library", { lines: ["staff", "books"] }]);
  expect(levels.map(({ ids }) => ids)).toEqual([
    ["east", "west"],
    ["staff", "books"],
  ]);
  expect(levels.map(({ ids: [id = ""], choose, labelOf }) => [choose(id), labelOf(id)])).toEqual([
    [{ members: { library: "east" } }, "East"],
    [{ line: "staff" }, "Staff"],
  ]);
});

it("choose one line each, or none where the columns do", () => {
  expect(linesOf(read([{ lines: ["staff", "books"] }, "library"]).levels)).toEqual([
    { line: "staff" },
    { line: "books" },
  ]);
  expect(linesOf(read(["library"]).levels)).toEqual([{}]);
});
