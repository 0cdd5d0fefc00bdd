/** Which rows of a table a total is made of, and what of it is on no row. */
import { describe, expect, it } from "vitest";
import { type ShownRow, shownParts } from "../../../src/statement/rows/parts.ts";
import { library } from "../../support/library.ts";

const row = (id: string, line?: string, more: object = {}): ShownRow => ({
  id,
  ...(line === undefined ? {} : { selection: { line, ...more } }),
});
const parts = (...rows: readonly ShownRow[]) => Object.fromEntries(shownParts(library.chart, rows));

describe("the parts of a total", () => {
  it("are the rows of its parts in the chart, in the chart's order", () => {
    const found = parts(row("b", "books"), row("s", "staff"), row("o", "operating"));
    expect(found).toEqual({ o: { terms: ["s", "b"], hidden: ["operating"] } });
  });

  it("are found through levels that are not shown", () => {
    const rows = ["fees", "staff", "books", "interest", "netCost"].map((id) => row(id, id));
    expect(parts(...rows)).toEqual({
      netCost: {
        terms: ["fees", "staff", "books", "interest"],
        hidden: ["netCost", "beforeInterest", "operating"],
      },
    });
  });

  it("hide what is on no row", () => {
    expect(parts(row("fees", "fees"), row("before", "beforeInterest"))).toEqual({
      before: { terms: ["fees"], hidden: ["beforeInterest", "operating", "staff", "books"] },
    });
  });

  it("are missing where no part is on the page: the total stands alone", () => {
    expect(parts(row("operating", "operating"), row("fees", "fees"))).toEqual({});
  });

  it("are no of-which lines, and rows that choose no line have none", () => {
    expect(parts(row("overtime", "overtime"), row("staff", "staff"), row("sum"))).toEqual({});
  });
});

describe("rows that choose other figures are no parts", () => {
  it.each([
    ["members", { members: { library: "east" } }],
    ["period", { period: "2023-01/2023-01" }],
    ["scenario", { scenario: "budget" }],
    ["set", { set: "other" }],
  ])("other %s", (_, more) => {
    const total = row("total", "operating", more);
    expect(parts(row("staff", "staff"), total)).toEqual({});
    const found = parts(row("staff", "staff"), row("mine", "staff", more), total);
    expect(found.total?.terms).toEqual(["mine"]);
  });

  it("members in another order are the same members", () => {
    const found = parts(
      row("staff", "staff", { members: { b: "2", a: "1" } }),
      row("total", "operating", { members: { a: "1", b: "2" } }),
    );
    expect(found.total?.terms).toEqual(["staff"]);
  });

  it("of two rows of one line, the first is the part", () => {
    const found = parts(row("one", "staff"), row("two", "staff"), row("total", "operating"));
    expect(found.total?.terms).toEqual(["one"]);
  });
});
