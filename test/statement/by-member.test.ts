/** Lists and matrices by member: their sums, and a note where a sum leaves amounts out. */
import { amountOf, memberList, memberMatrix, renderText } from "anslag";
import { describe, expect, it } from "vitest";
import { findDimension } from "../../src/statement/by-member.ts";
import { inWords } from "../support/cells.ts";
import { codeOf, issuesOf, problemsOf } from "../support/code-of.ts";
import { type Figures, library, libraryWith } from "../support/library.ts";

const budget = { scenario: "budget" } as const;
const staff = { staff: { line: "staff", ...budget } } as const;
const dimension = "library";
const words = (table: { readonly cells: readonly (readonly never[])[] }) =>
  table.cells.map((ofRow) => ofRow.map(inWords));

describe("a matrix by member", () => {
  const build = (more: object = {}) =>
    memberMatrix(library, { dimension, rows: ["staff", "books"], shows: budget, ...more });

  it("has a column a member in the order of the book, and their sum", () => {
    const table = build();
    expect(table.columns.map(({ id, label }) => [id, label])).toEqual([
      ["east", "East"],
      ["west", "West"],
      ["total", "Total"],
    ]);
    expect(words(table as never)).toEqual([
      ["-700", "-250", "-950"],
      ["absent", "absent", "absent"],
    ]);
    expect(table.title).toBe("Library");
  });

  it("has the members that are asked for, and the sum of these", () => {
    const table = build({ members: { except: ["east"] } });
    expect(table.columns.map(({ id }) => id)).toEqual(["west", "total"]);
    expect(words(table as never)[0]).toEqual(["-250", "-250"]);
    const list = memberList(library, { dimension, members: "west", columns: staff });
    expect(list.rows.map(({ id }) => id)).toEqual(["west", "sum"]);
    expect(problemsOf(() => build({ members: ["west", "wset"] }))).toEqual([
      "figure.unknown-member members 1",
    ]);
  });

  it("may have its total first, with an id and a label of its own", () => {
    const table = build({ total: { place: "first", id: "all", label: "All" }, title: "Mine" });
    expect(table.columns.map(({ id }) => id)).toEqual(["all", "east", "west"]);
    expect([table.columns[0]?.label, table.title]).toEqual(["All", "Mine"]);
    expect(table.columns[0]?.wording).toBeUndefined();
    expect(build().columns[2]?.wording).toEqual([{ word: "total" }]);
  });

  it("shows members within the members, months and set that it is asked for", () => {
    const shows = { scenario: "actual", period: "2023-01" };
    expect(words(build({ shows }) as never)[0]).toEqual(["absent", "absent", "absent"]);
    expect(build({ shows }).columns[0]?.selection).toEqual({
      scenario: "actual",
      period: "2023-01/2023-01",
      members: { library: "east" },
    });
  });

  it("names the rows whose amounts of no member are in no column", () => {
    const note = { kind: "not-by-member", column: "total", lines: ["Library"] };
    expect(build().notes).toEqual([{ ...note, row: "books" }]);
    const rows = ["staff", { id: "sum", sumOf: ["staff"] }];
    expect(build({ rows }).notes).toEqual([]);
  });

  it("may have members with numbers for names, in the order of the book", () => {
    const figures = [{ line: "staff", scenario: "budget", amount: -1, members: { area: "101" } }];
    const book = libraryWith(figures as Figures, {
      dimensions: [{ id: "area", members: [{ id: "201" }, { id: "101" }] }],
      explanations: [],
    });
    const matrix = memberMatrix(book, { dimension: "area", rows: ["staff"], shows: budget });
    expect(matrix.columns.map(({ id }) => id)).toEqual(["201", "101", "total"]);
    expect(amountOf(matrix, "staff", "101")?.toFixed()).toBe("-1");
  });

  it("refuses a member that takes the name of the total column, and another key", () => {
    expect(codeOf(() => build({ total: { id: "east" } }))).toBe("input.duplicate-id");
    expect(issuesOf(() => build({ shows: { scenarios: "budget" } }))).toMatchObject([
      { code: "input.unknown-key", path: ["shows", "scenarios"] },
    ]);
  });
});

describe("a list by member", () => {
  const build = (more: object = {}) =>
    memberList(library, { dimension, columns: staff, ...more } as never);

  it("has a row a member in the order of the book, and their sum", () => {
    const table = build();
    expect(table.rows.map(({ id, label, role }) => [id, label, role])).toEqual([
      ["east", "East", "item"],
      ["west", "West", "item"],
      ["sum", "Sum", "total"],
    ]);
    expect(words(table as never)).toEqual([["-700"], ["-250"], ["-950"]]);
    expect([table.title, build({ title: "Mine" }).title]).toEqual(["Library", "Mine"]);
  });

  it("may have a sum with an id and a label of its own, or no sum", () => {
    const named = build({ total: { id: "all", label: "All" } }).rows[2];
    expect([named?.id, named?.label, named?.wording]).toEqual(["all", "All", undefined]);
    const labelled = build({ total: { id: "all" } }).rows[2];
    expect([labelled?.label, labelled?.wording]).toEqual(["Sum", [{ word: "sum" }]]);
    expect(build({ total: false }).rows.map(({ id }) => id)).toEqual(["east", "west"]);
  });
});

describe("amounts of no member", () => {
  const of = (line: string, amount: number, members = {}) =>
    ({ line, scenario: "budget", amount, members }) as Figures[number];
  const [east, west] = [{ library: "east" }, { library: "west" }];
  const notes = (figures: Figures, more: object = {}) =>
    memberList(libraryWith(figures), { dimension, columns: staff, ...more }).notes;
  const note = { kind: "not-by-member", row: "sum", column: "staff", lines: ["Library"] };

  it("are not in a sum of members, which says so in the language of the page", () => {
    const figures = [of("staff", -100, east), of("staff", -9999)];
    const list = memberList(libraryWith(figures), { dimension, columns: staff });
    expect(amountOf(list, "sum", "staff")?.toFixed()).toBe("-100");
    expect(list.notes).toEqual([note]);
    expect(renderText(list, { language: "sv" })).toContain(
      "Summa, Staff · Budget: summan omfattar inte belopp som saknar Library",
    );
  });

  it("are noted neither where there is no sum, nor where they are zero or cancel out", () => {
    const rest = [of("staff", -100, west), of("staff", -1)];
    expect(notes(rest, { total: false })).toEqual([]);
    expect(notes([of("staff", -100, west), of("staff", 0)])).toEqual([]);
    const months = [5, -5].map((amount, k) => ({
      ...of("staff", amount),
      period: `2023-0${k + 1}`,
    }));
    const columns = { staff: { ...staff.staff, period: "2023-01/2023-02" } };
    expect(notes(months as Figures, { columns })).toEqual([]);
  });

  it("are noted where they cancel out over several lines: each line has some", () => {
    const figures = [of("staff", -5), of("books", 5)];
    expect(notes(figures, { columns: { staff: { line: "operating", ...budget } } })).toEqual([
      note,
    ]);
  });
});

describe("a dimension", () => {
  it("is found by its id; another id is refused with those that there are", () => {
    expect(findDimension(library, "library").label).toBe("Library");
    expect(issuesOf(() => findDimension(library, "branch"))).toMatchObject([
      { code: "figure.unknown-dimension", path: ["dimension"], received: '"branch"' },
    ]);
  });
});
