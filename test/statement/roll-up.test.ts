/** Statements of a tree: lines and members, each level inside the one before. */
import { type BookInput, defineBook, printTable, rollUp } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";
import { problemsOf } from "../support/code-of.ts";

const AREAS = ["north", "south"] as const;
const UNITS = ["school", "library", "park"] as const;
const LINES = ["fees", "staff"] as const;
const SCENARIOS = ["budget", "actual"] as const;

interface Posted {
  readonly line: (typeof LINES)[number];
  readonly scenario: (typeof SCENARIOS)[number];
  readonly area: (typeof AREAS)[number] | undefined;
  readonly unit: (typeof UNITS)[number] | undefined;
  readonly amount: number;
}

const bookOf = (posted: readonly Posted[], more: object = {}) =>
  defineBook({
    title: "Council",
    unit: { currency: "GBP" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    chart: {
      lines: [
        { id: "fees", kind: "income", label: "Fees" },
        { id: "staff", kind: "cost", label: "Staff" },
      ],
      totals: [{ id: "net", of: ["fees", "staff"], label: "Net" }],
    },
    dimensions: [
      { id: "area", label: "Area", members: AREAS.map((id) => ({ id })) },
      { id: "unit", label: "Unit", members: UNITS.map((id) => ({ id })) },
    ],
    figureSets: [
      {
        id: "all",
        figures: posted.map(({ line, scenario, area, unit, amount }) => ({
          line,
          scenario,
          amount,
          members: { ...(area ? { area } : {}), ...(unit ? { unit } : {}) },
        })),
      },
    ],
    ...more,
  } as BookInput);

const columns = { budget: { scenario: "budget" }, actual: { scenario: "actual" } } as const;
const ofNet = {
  budget: { line: "net", scenario: "budget" },
  actual: { line: "net", scenario: "actual" },
} as const;
const post = (place: string, amount: number, scenario: Posted["scenario"] = "budget"): Posted => {
  const [area, unit, line = "staff"] = place.split(" ");
  return { line, scenario, area, unit, amount } as Posted;
};
const few = bookOf([
  post("south park", -7),
  post("north school", -40),
  post("north school fees", 15),
  post("south park", -9, "actual"),
  post("north library", -3, "actual"),
]);

describe("a statement of a tree", () => {
  it("has a row for each place with figures, in the order of the book, and a total a group", () => {
    const { rows, cells } = rollUp(few, { by: ["area", "unit"], columns: ofNet });
    const read = rows.map(({ id, label, level }, k) => [
      id,
      label,
      level,
      ...(cells[k] ?? []).map(inWords),
    ]);
    expect(read).toEqual([
      ["north/school", "school", 1, "-25", "absent"],
      ["north/library", "library", 1, "absent", "-3"],
      ["north", "Total north", 0, "-25", "-3"],
      ["south/park", "park", 1, "-7", "-9"],
      ["south", "Total south", 0, "-7", "-9"],
      ["total", "Total", 0, "-32", "-12"],
    ]);
  });

  it("has lines inside of members, or members inside of lines", () => {
    const lines = { lines: LINES };
    const idsOf = (by: readonly (string | typeof lines)[]) =>
      rollUp(few, { by, columns }).rows.map(({ id }) => id);
    expect(idsOf(["area", lines])).toEqual([
      ...["north/fees", "north/staff", "north", "south/staff", "south", "total"],
    ]);
    expect(idsOf([lines, "area", "unit"])).toEqual([
      ...["fees/north/school", "fees/north", "fees"],
      ...["staff/north/school", "staff/north/library", "staff/north"],
      ...["staff/south/park", "staff/south", "staff", "total"],
    ]);
  });

  it("has headings above its groups where it is asked for", () => {
    const by = ["area", "unit"];
    const { rows } = rollUp(few, { by, columns: ofNet, headings: true, total: false });
    expect(rows.map(({ id, label, role, level }) => [id, label, role, level])).toEqual([
      ["north/", "north", "heading", 0],
      ["north/school", "school", "item", 1],
      ["north/library", "library", "item", 1],
      ["north", "Total north", "total", 0],
      ["south/", "south", "heading", 0],
      ["south/park", "park", "item", 1],
      ["south", "Total south", "total", 0],
    ]);
  });

  it("says its totals in the language of the page, and keeps a label of the caller", () => {
    const table = rollUp(few, { by: ["area", "unit"], columns: ofNet });
    const labels = printTable(table, { language: "nb" }).rows.map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith("Sum"))).toEqual([
      ...["Sum north", "Sum south", "Sum"],
    ]);
    const total = { id: "all", label: "Net Revenue Budget" };
    const last = rollUp(few, { by: ["area"], columns: ofNet, total }).rows.at(-1);
    expect([last?.id, last?.label, last?.wording]).toEqual([
      "all",
      "Net Revenue Budget",
      undefined,
    ]);
  });

  it("has no rows for a book without figures", () => {
    expect(rollUp(bookOf([]), { by: ["area", "unit"], columns: ofNet }).rows).toEqual([]);
  });

  const ragged = bookOf([
    post("north school", -40),
    { ...post("north", -5), unit: undefined },
    { ...post("south", -6, "actual"), unit: undefined },
    { ...post("", -8), area: undefined, unit: "park" },
  ]);

  it("shows the figures of a group with nothing inside, by line if lines are further in", () => {
    const read = (by: readonly (string | { readonly lines: typeof LINES })[]) => {
      const { rows, cells } = rollUp(ragged, { by, columns: by.length === 2 ? ofNet : columns });
      return rows.map(({ id }, k) => [id, ...(cells[k] ?? []).map(inWords)]);
    };
    expect(read(["area", "unit"])).toEqual([
      ["north/school", "-40", "absent"],
      ["north", "-40", "absent"],
      ["south", "absent", "-6"],
      ["total", "-40", "-6"],
    ]);
    expect(read(["area", "unit", { lines: LINES }])).toEqual([
      ["north/school/staff", "-40", "absent"],
      ["north/school", "-40", "absent"],
      ["north", "-40", "absent"],
      ["south/staff", "absent", "-6"],
      ["south", "absent", "-6"],
      ["total", "-40", "-6"],
    ]);
  });

  it("shows the explanations of a group at its sum, and those of no group at the last row", () => {
    const posted = [post("north school", -1), post("north park", -2), post("south park", -4)];
    const book = bookOf(posted, {
      explanations: [
        { members: { area: "north" }, text: "Storms." },
        { members: { area: "north", unit: "park" }, text: "Trees." },
        { line: "net", members: { area: "south" }, text: "Agency staff." },
        { line: "net", text: "All in all." },
      ],
    });
    const why = { why: { explanations: true } } as const;
    const table = rollUp(book, { by: ["area", "unit"], columns: { ...ofNet, ...why } });
    const texts = table.cells.map((row) => inWords(row[2]));
    expect(table.rows.map(({ id }, k) => [id, texts[k]])).toEqual([
      ["north/school", "absent"],
      ["north/park", "Trees."],
      ["north", "Storms."],
      ["south/park", "absent"],
      ["south", "Agency staff."],
      ["total", "All in all."],
    ]);
  });

  it("names the group whose amounts belong to nothing inside it", () => {
    const notes = [
      { kind: "not-by-member", row: "north", column: "budget", lines: ["Unit"] },
      { kind: "not-by-member", row: "total", column: "budget", lines: ["Area"] },
    ];
    expect(rollUp(ragged, { by: ["area", "unit"], columns: ofNet }).notes).toEqual(notes);
    const lines = { lines: LINES };
    expect(rollUp(ragged, { by: ["area", lines], columns }).notes).toEqual(notes.slice(1));
    expect(rollUp(ragged, { by: ["area", "unit", lines], columns }).notes).toEqual(notes);
  });
});

it("chooses one line for each figure, by its levels or by its columns", () => {
  const build = (by: readonly (string | { readonly lines: typeof LINES })[], line?: "net") =>
    rollUp(few, { by, columns: { budget: { ...(line ? { line } : {}), scenario: "budget" } } });
  expect(problemsOf(() => build([{ lines: LINES }], "net"))).toEqual([
    "statement.conflict columns budget line",
    "statement.conflict columns budget line",
  ]);
  expect(problemsOf(() => build(["area"]))).toEqual(["statement.incomplete columns budget line"]);
});

const posted = fc.array(
  fc.record({
    line: fc.constantFrom(...LINES),
    scenario: fc.constantFrom(...SCENARIOS),
    area: fc.constantFrom(...AREAS, undefined),
    unit: fc.constantFrom(...UNITS, undefined),
    amount: fc.integer({ min: -999, max: 999 }),
  }),
  { maxLength: 20 },
);

/** Figures of one place stand once in a book, so those of a place are added up first. */
function distinct(rows: readonly Posted[]): readonly Posted[] {
  const sums = new Map<string, Posted>();
  for (const row of rows) {
    const { amount, ...place } = row;
    const key = Object.values(place).join("|");
    sums.set(key, { ...row, amount: amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()];
}

it("adds up the figures of every place, level by level, as a naive loop does", () => {
  const LEVELS = { line: LINES, area: AREAS, unit: UNITS } as const;
  type Level = keyof typeof LEVELS;
  const orders = fc.shuffledSubarray<Level>(["line", "area", "unit"], { minLength: 1 });
  fc.assert(
    fc.property(posted, orders, (rows, order) => {
      const all = distinct(rows);
      const hasLines = order.includes("line");
      const by = order.map((level) => (level === "line" ? { lines: LINES } : level));
      const table = rollUp(bookOf(all), { by, columns: hasLines ? columns : ofNet } as never);
      // A figure stands at the last level, or where its group has nothing further in.
      const isPlaced = (row: Posted): boolean => {
        const gap = order.findIndex((level) => row[level] === undefined);
        const outer = order.slice(0, gap);
        const others = all.filter((each) => outer.every((of) => each[of] === row[of]));
        return (
          gap < 0 || (gap > 0 && others.every((each) => each[order[gap] ?? "line"] === undefined))
        );
      };
      const placed = all.filter(isPlaced);
      const pathOf = (row: Posted): string => {
        const gap = order.findIndex((level) => row[level] === undefined);
        const levels = order.filter((level, k) => gap < 0 || k < gap || level === "line");
        return levels.map((level) => row[level]).join("/");
      };
      for (const [i, { id }] of table.rows.entries())
        for (const [j, scenario] of SCENARIOS.entries()) {
          const inside = placed.filter(
            (row) =>
              row.scenario === scenario &&
              (id === "total" || `${pathOf(row)}/`.startsWith(`${id}/`)),
          );
          const expected =
            inside.length === 0
              ? "absent"
              : String(inside.reduce((sum, { amount }) => sum + amount, 0));
          const cell = table.cells[i]?.[j];
          expect(cell === undefined ? cell : inWords(cell), `${id} ${scenario}`).toBe(expected);
        }
      const leaves = table.rows.filter(({ selection }) => selection !== undefined);
      expect(new Set(leaves.map(({ id }) => id))).toEqual(new Set(placed.map(pathOf)));
    }),
  );
});
