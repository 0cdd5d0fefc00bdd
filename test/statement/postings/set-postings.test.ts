/** The postings of a set: figures in groups, the appropriations beside them, and their months. */
import { describe, expect, it } from "vitest";
import {
  coversPeriod,
  type Dimensions,
  indexPostings,
  type Posting,
} from "../../../src/statement/postings/index.ts";
import { chunksIn } from "../../../src/statement/postings/set-postings.ts";
import { ask, YEAR } from "../../support/ask.ts";
import { type Figures, library, libraryWith } from "../../support/library.ts";

const yearOf = () => YEAR as never;
const index = (book = library, dimensions: Dimensions = "all", set = "all") =>
  indexPostings(book, set, dimensions, yearOf);
const brief = (postings: readonly Posting[] | undefined) =>
  postings?.map(({ amount, members }) => [amount.toFixed(), members.library]);

describe("the postings of a scenario", () => {
  it("stand by line, told apart by the dimensions that are named", () => {
    const [apart, added] = [index(), index(library, [])];
    expect(brief(apart.byLine("budget").get("staff"))).toEqual([
      ["-700", "east"],
      ["-250", "west"],
    ]);
    expect(brief(added.byLine("budget").get("staff"))).toEqual([["-950", undefined]]);
    expect(apart.byLine("budget").get("interest")).toBeUndefined();
    expect(apart.byLine("no such scenario").size).toBe(0);
  });

  it("are only those of a member where one is named", () => {
    const east = index().byLine("forecast", ["library", "east"]);
    expect([...east.keys()].sort()).toEqual(["overtime", "staff"]);
    expect(brief(east.get("staff"))).toEqual([["-680", "east"]]);
    expect(index().byLine("forecast", ["library", "north"]).size).toBe(0);
    expect(index().byLine("forecast", ["constructor", "x"]).size).toBe(0);
  });

  it("have the revised appropriations beside them, for the year of the scenario", () => {
    const [grant] = index().byLine("budget").get("grant") ?? [];
    // 1 000 and the decision of May; the decision of September is after the cut-off.
    expect(grant?.amount.toFixed()).toBe("1050");
    expect([grant?.period, grant?.appropriation?.id]).toEqual([YEAR, "grant"]);
    expect(index().byLine("forecast").get("grant")).toBeUndefined();
  });

  it("are empty in a set that the book does not have, without its appropriations too", () => {
    expect(index(library, "all", "other").byLine("budget").size).toBe(0);
    expect(chunksIn(library, "other")).toEqual([]);
    expect(chunksIn(library, "all").length).toBeGreaterThan(0);
  });

  it("have the appropriations of their own set, wherever these stand in the book", () => {
    const grant = (id: string, set: string, amount: number) => ({
      id,
      set,
      line: "grant",
      original: { amount },
    });
    const book = libraryWith([], {
      figureSets: ["all", "other"].map((id) => ({ id, figures: [] })),
      appropriations: [grant("first", "other", 7), grant("second", "all", 8)],
    });
    const amounts = (set: string) => brief(index(book, "all", set).byLine("budget").get("grant"));
    expect([amounts("all"), amounts("other")]).toEqual([[["8", undefined]], [["7", undefined]]]);
  });

  it("add up to totals without of-which lines", () => {
    const lines = index().adding("forecast");
    expect(lines.map(({ line }) => line)).not.toContain("overtime");
    expect(lines.map(({ line }) => line)).toContain("interest");
  });
});

describe("a period is covered", () => {
  const monthly = (...months: readonly (readonly [string, object?])[]): Figures =>
    months.map(([period, more = {}]) => ({
      line: "staff",
      scenario: "actual",
      period,
      amount: -1,
      ...more,
    })) as never;
  const covers = (figures: Figures, period: string, members = {}) =>
    coversPeriod(index(libraryWith(figures)), ask("x", { scenario: "actual", period, members }));

  it("where each month has a figure on some line", () => {
    const figures = monthly(["2023-01"], ["2023-02/2023-03", { line: "fees" }]);
    expect(covers(figures, "2023-01/2023-03")).toBe(true);
    expect(covers(figures, "2023-01/2023-04")).toBe(false);
  });

  it("not by a figure for the whole of it, nor by one that reaches beyond it", () => {
    expect(covers(monthly(["2023-01/2023-03"]), "2023-01/2023-03")).toBe(false);
    expect(covers(monthly(["2023-01"], ["2023-02/2023-04"]), "2023-01/2023-03")).toBe(false);
  });

  it("not by of-which lines, nor by other members", () => {
    const detail = monthly(["2023-01"], ["2023-02", { line: "overtime" }]);
    expect(covers(detail, "2023-01/2023-02")).toBe(false);
    const west = { members: { library: "west" } };
    const figures = monthly(["2023-01", west], ["2023-02", west]);
    expect(covers(figures, "2023-01/2023-02", west.members)).toBe(true);
    expect(covers(figures, "2023-01/2023-02", { library: "east" })).toBe(false);
  });
});
