/** Labels, levels, roles and flows of rows, from what they choose and what they add up. */
import { describe, expect, it } from "vitest";
import { planRows, type RowSpec } from "../../../src/statement/rows/index.ts";
import { library } from "../../support/library.ts";

const figures = (id: string, more: object = {}): RowSpec => ({
  id,
  label: undefined,
  level: undefined,
  selection: { line: id },
  ...more,
});
const sum = (id: string, sumOf: readonly string[], more: object = {}): RowSpec => ({
  id,
  label: undefined,
  level: undefined,
  sumOf,
  ...more,
});
const plan = (specs: readonly RowSpec[], order = specs.map((_, place) => place)) =>
  planRows(library, specs, order);
const rowsOf = (specs: readonly RowSpec[], order?: readonly number[]) =>
  plan(specs, order as number[]).map(({ row }) => row);

describe("a row of figures", () => {
  it("is an item, a total or an of-which line", () => {
    const rows = rowsOf(["staff", "overtime", "books", "operating"].map((id) => figures(id)));
    expect(rows.map(({ role }) => role)).toEqual(["item", "of-which", "item", "total"]);
  });

  it("is an item where it is a total whose parts are not on the page", () => {
    expect(rowsOf([figures("operating")])[0]?.role).toBe("item");
  });

  it("is indented in a group: a total of rows that are no totals; of-which lines deeper", () => {
    const ids = ["fees", "staff", "overtime", "books", "operating", "beforeInterest"];
    const levels = rowsOf(ids.map((id) => figures(id))).map(({ level }) => level);
    // Net cost before interest is made of fees and operating; operating is a total, so no group.
    expect(levels).toEqual([0, 1, 2, 1, 0, 0]);
  });

  it("keeps a level and a label of its own, also 0 and the empty text", () => {
    const own = { level: 0, label: "" };
    const [, overtime] = rowsOf([figures("staff"), figures("overtime", own)]);
    expect(overtime).toMatchObject(own);
  });

  it("is labelled by its members or its line, otherwise by its id", () => {
    const members = { library: "east" };
    const specs = [
      figures("staff"),
      figures("x", { selection: { line: "staff", members } }),
      figures("y", { selection: {} }),
    ];
    expect(rowsOf(specs).map(({ label }) => label)).toEqual(["Staff", "East", "y"]);
  });

  it("has the flow of its line, and the selection that it shows", () => {
    const [grant, none] = rowsOf([figures("grant"), figures("x", { selection: {} })]);
    expect(grant).toMatchObject({ flow: "funding", selection: { line: "grant" } });
    expect("flow" in (none ?? {})).toBe(false);
  });
});

describe("a row that adds up others", () => {
  it("is a total at level 0 with the id for label, and no selection", () => {
    const [, total] = rowsOf([figures("staff"), sum("mine", ["staff"])]);
    expect(total).toEqual({ id: "mine", label: "mine", role: "total", level: 0, flow: "cost" });
    const own = { label: "Mine", level: 3 };
    expect(rowsOf([figures("staff"), sum("mine", ["staff"], own)])[1]).toMatchObject(own);
  });

  it("has the flow of its terms together, through sums of sums in any place", () => {
    const specs = [
      sum("all", ["both", "grant"]),
      sum("both", ["fees", "staff"]),
      figures("fees"),
      figures("staff"),
      figures("grant"),
      sum("vague", ["x", "staff"]),
      figures("x", { selection: {} }),
    ];
    const rows = rowsOf(specs, [2, 3, 4, 6, 1, 0, 5]);
    expect(rows.map(({ id, flow }) => [id, flow])).toEqual([
      ["all", "result"],
      ["both", "net-cost"],
      ["fees", "income"],
      ["staff", "cost"],
      ["grant", "funding"],
      ["vague", undefined],
      ["x", undefined],
    ]);
  });

  it("has its terms for parts, and hides nothing", () => {
    const planned = plan([figures("staff"), sum("mine", ["staff"])]);
    expect(planned[1]).toMatchObject({
      sumOf: ["staff"],
      parts: { terms: ["staff"], hidden: [] },
    });
    expect(planned[0]?.parts).toBeUndefined();
    expect(planned[0]?.sumOf).toBeUndefined();
  });
});
