/** A list of the largest items: its members, their order, and the inputs that it refuses. */
import { listAboveThreshold } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { type Figures, libraryWith } from "../support/library.ts";

const amounts = { small: -999.999, at: -1000, plus: 1200, tie: -1200, large: -5000 };
const ids = [...Object.keys(amounts), "nothing"];
const figures = Object.entries(amounts).map(([project, amount]) => ({
  line: "books",
  scenario: "budget",
  amount,
  members: { project },
}));
const book = libraryWith(figures as unknown as Figures, {
  dimensions: [{ id: "project", label: "Project", members: ids.map((id) => ({ id })) }],
  explanations: [],
});
const shows = { line: "books", scenario: "budget" } as const;
const list = (more: object = {}) =>
  listAboveThreshold(book, { dimension: "project", shows, threshold: 1000, ...more });
const listed = (more: object = {}) => list(more).rows.map(({ id }) => id);

describe("a list above a threshold", () => {
  it("has the larger sizes first, whatever their sign; equal ones in the order of the book", () => {
    expect(listed()).toEqual(["large", "plus", "tie"]);
  });

  it("has an amount at the threshold only where the boundary is inclusive", () => {
    expect(listed({ boundary: "inclusive" })).toEqual(["large", "plus", "tie", "at"]);
    expect(listed({ boundary: "strict" })).toEqual(listed());
  });

  it("has members without figures never, not even at a threshold of 0", () => {
    expect(listed({ threshold: 0 })).toEqual(["large", "plus", "tie", "at", "small"]);
    expect(listed({ threshold: 5001 })).toEqual([]);
  });

  it("shows amounts in result sign in one column, and adds nothing up", () => {
    const table = list({ threshold: 2000 });
    expect(table.cells.map(([cell]) => cell?.kind === "amount" && cell.amount.toFixed())).toEqual([
      "-5000",
    ]);
    expect([table.relations, table.notes]).toEqual([[], []]);
  });

  it("is headed by the dimension, line and scenario, or by what the caller says", () => {
    const [plain, own] = [list(), list({ title: "Mine", label: "Sum", signs: "all-positive" })];
    expect([plain.title, plain.columns[0]?.label]).toEqual(["Project", "Books · Budget"]);
    expect([own.title, own.columns[0]?.label, own.signs]).toEqual(["Mine", "Sum", "all-positive"]);
  });
});

describe("a list is refused", () => {
  it("with a threshold that is no amount and an unknown boundary, both at once", () => {
    const issues = issuesOf(() => list({ threshold: "a lot", boundary: "at-least" }));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["amount.not-an-amount", "threshold"],
      ["input.choice", "boundary"],
    ]);
    expect(codeOf(() => list({ threshold: undefined }))).toBe("amount.missing");
  });

  it("of an unknown dimension, an unknown line, or a misspelt key", () => {
    expect(codeOf(() => list({ dimension: "projects" }))).toBe("figure.unknown-dimension");
    expect(codeOf(() => list({ shows: { ...shows, line: "cars" } }))).toBe("chart.unknown-line");
    expect(issuesOf(() => list({ shows: { lines: "books" } }))).toMatchObject([
      { code: "input.unknown-key", path: ["shows", "lines"] },
    ]);
    expect(codeOf(() => list({ limit: 5 }))).toBe("input.unknown-key");
  });
});
