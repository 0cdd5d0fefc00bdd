/** Rows as they are asked for, settled, and the rows that each total is made of. */
import { buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import { planRows, type RowSpec, shownParts } from "../../src/statement/rows.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const columns = { budget: { scenario: "budget" } } as const;
const build = (...rows: readonly unknown[]) =>
  buildTable(library, { rows: rows as never, columns });

describe("the default label of a row", () => {
  it("is that of its member where the row names a line and a member", () => {
    const { dimensions } = library;
    const [library_] = dimensions;
    const rows = library_?.members.map(({ id }) => ({
      id,
      line: "netCost",
      members: { library: id },
    }));
    const labels = build(...(rows ?? [])).rows.map(({ label }) => label);
    expect(labels).toEqual(library_?.members.map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("is that of its line where the row names no member", () => {
    expect(build({ id: "x", line: "staff" }).rows[0]?.label).toBe("Staff");
  });
});

describe("the level of a row", () => {
  it("may be 0 to 100, in whole numbers", () => {
    expect(build({ id: "x", line: "staff", level: 100 }).rows[0]?.level).toBe(100);
    for (const level of [-1, 101, 1.5, "1"])
      expect(codeOf(() => build({ id: "x", line: "staff", level }))).toBe("table.level");
  });
});

describe("rows and columns of another shape are refused, all at once", () => {
  it("misspelt keys, and keys of another kind of row or column", () => {
    const issues = issuesOf(() =>
      buildTable(library, {
        rows: [
          { id: "a", line: "staff", lable: "Staff" },
          { id: "b", line: "staff", sumOf: ["a"] },
        ] as never,
        columns: {
          ...columns,
          x: { scenario: "forecast", varianceOf: { outcome: "budget", reference: "budget" } },
        } as never,
      }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.unknown-key", "rows.0.lable"],
      ["input.unknown-key", "rows.1.line"],
      ["input.unknown-key", "columns.x.scenario"],
    ]);
  });

  it("rows that are no object, sums of no list", () => {
    const issues = issuesOf(() =>
      build(null, 5, { id: "x", sumOf: "staff" }, { id: "y", line: 1 }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.wrong-type", "rows.0"],
      ["input.wrong-type", "rows.1"],
      ["input.wrong-type", "rows.2.sumOf"],
      ["chart.unknown-line", "rows.3.line"],
    ]);
  });

  it("columns that are no object, and computed columns that do not say of what", () => {
    const issues = issuesOf(() =>
      buildTable(library, {
        rows: ["staff"],
        columns: {
          a: null,
          b: { varianceOf: 5 },
          c: { percentOf: { numerator: "e", bas: "e", base: "e" } },
          d: { sumOf: ["e"], measure: "text" },
          e: columns.budget,
          f: { explanations: false },
        } as never,
      }),
    );
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.wrong-type", "columns.a"],
      ["input.wrong-type", "columns.b.varianceOf"],
      ["input.unknown-key", "columns.c.percentOf.bas"],
      ["input.choice", "columns.d.measure"],
      ["input.value", "columns.f.explanations"],
    ]);
  });
});

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

const row = (id: string, line?: string, more: object = {}): Pick<RowSpec, "id" | "selection"> => ({
  id,
  ...(line === undefined ? {} : { selection: { line, ...more } }),
});
const parts = (...rows: readonly Pick<RowSpec, "id" | "selection">[]) =>
  Object.fromEntries(shownParts(library.chart, rows));

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
