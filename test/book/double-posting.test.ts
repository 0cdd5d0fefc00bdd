/** Nothing is posted twice: on a total and inside it, or by an appropriation and by figures. */
import { defineBook } from "anslag";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

const chart = {
  lines: [
    { id: "staff", kind: "cost" },
    { id: "rent", kind: "cost" },
    { id: "grant", kind: "funding" },
  ],
  totals: [
    { id: "costs", of: ["staff", "rent"] },
    { id: "result", of: ["costs", "grant"] },
  ],
};
const members = ["east", "west"].map((id) => ({ id }));
const frame = {
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart,
  dimensions: [
    { id: "unit", members },
    { id: "area", members },
  ],
};
const posting = (line: string, more: object = {}) => ({
  line,
  scenario: "budget",
  amount: 1,
  ...more,
});
const grant = (more: object = {}) => ({ id: "g", line: "grant", original: { amount: 5 }, ...more });
/** Code, place, expected and received of every problem of a book; nothing for a sound one. */
function problems(sets: readonly (readonly object[])[], appropriations: readonly object[] = []) {
  const figureSets = sets.map((figures, index) => ({ id: `set${index}`, figures }));
  const define = () => defineBook({ ...frame, figureSets, appropriations } as never);
  try {
    define();
    return [];
  } catch {
    return issuesOf(define).map(({ code, path, received }) => [code, path.join("."), received]);
  }
}

describe("figures on a total and inside it", () => {
  it.each([
    [["costs", "staff"], 0, "costs", "staff"],
    [["staff", "costs"], 1, "costs", "staff"],
    [["result", "rent"], 0, "result", "rent"],
    [["costs", "result"], 1, "result", "costs"],
  ] as const)("on %j are refused at figure %i", (lines, place, total, part) => {
    expect(problems([lines.map((line) => posting(line))])).toEqual([
      [
        "figure.total-and-part",
        `figureSets.0.figures.${place}.line`,
        `figures on "${total}" and on "${part}"`,
      ],
    ]);
  });

  it.each([
    ["another scenario", { scenario: "forecast" }],
    ["other months", { period: "2023-01" }],
    ["other members", { members: { unit: "east" } }],
  ])("are two things where they have %s", (_, more) => {
    expect(problems([[posting("costs"), posting("staff", more)]])).toEqual([]);
  });

  it("are two things in two sets, and beside one another", () => {
    expect(problems([[posting("costs")], [posting("staff")]])).toEqual([]);
    expect(problems([[posting("costs"), posting("grant")]])).toEqual([]);
    expect(problems([[posting("staff"), posting("staff")]])).toEqual([]);
  });

  it("are found by their members, in whatever order these are named", () => {
    const one = posting("costs", { members: { unit: "east", area: "west" } });
    const other = posting("rent", { members: { area: "west", unit: "east" } });
    expect(problems([[], [posting("rent"), one, other]]).map(([, path]) => path)).toEqual([
      "figureSets.1.figures.1.line",
    ]);
  });

  it("are refused at the first figure on the total", () => {
    const lines = ["staff", "costs", "costs", "rent"];
    expect(problems([lines.map((line) => posting(line))]).map(([, path]) => path)).toEqual([
      "figureSets.0.figures.1.line",
    ]);
  });

  it("have the place that they have in the input, also after figures that were refused", () => {
    const wrong = posting("staff", { amount: "x" });
    const figures = [wrong, wrong, posting("costs"), wrong, posting("staff"), posting("result")];
    expect(problems([figures]).map(([, path]) => path)).toEqual([
      "figureSets.0.figures.0.amount",
      "figureSets.0.figures.1.amount",
      "figureSets.0.figures.3.amount",
      "figureSets.0.figures.2.line",
      "figureSets.0.figures.5.line",
    ]);
  });

  it("are each refused where there are thousands", () => {
    const many = Array.from({ length: 3_000 }, (_, k) => ({ id: `${k}` }));
    const figures = many.flatMap(({ id }) =>
      ["costs", "rent"].map((line) => posting(line, { members: { unit: id } })),
    );
    const dimensions = [{ id: "unit", members: many }];
    const book = { ...frame, dimensions, figureSets: [{ id: "main", figures }] };
    expect(issuesOf(() => defineBook(book as never)).map(({ path }) => path[3])).toEqual(
      many.map((_, k) => 2 * k),
    );
  });
});

describe("an appropriation and a figure of its line", () => {
  it("are refused where the figure is for the whole year of the scenario", () => {
    expect(problems([[posting("staff"), posting("grant")]], [grant()])).toEqual([
      ["appropriation.posted-twice", "appropriations.0.line", "one at position 1"],
    ]);
  });

  it.each([
    ["another scenario", { scenario: "forecast" }],
    ["a part of the year", { period: "2023-01/2023-08" }],
    ["members", { members: { unit: "east" } }],
  ])("are two things where the figure has %s", (_, more) => {
    expect(problems([[posting("grant", more)]], [grant()])).toEqual([]);
  });

  it("are refused in whatever order they name their members", () => {
    const figure = posting("grant", { members: { unit: "east", area: "west" } });
    const other = grant({ members: { area: "west", unit: "east" } });
    expect(problems([[figure]], [other])).toHaveLength(1);
  });

  it("are two things where they are in two sets", () => {
    expect(problems([[], [posting("grant")]], [grant()])).toEqual([]);
    const east = grant({ id: "h", set: "set1", members: { unit: "east" } });
    expect(problems([[], [posting("grant")]], [grant(), east])).toEqual([]);
    expect(problems([[], [posting("grant")]], [grant({ set: "set1" })])).toHaveLength(1);
  });
});

describe("two appropriations of one line", () => {
  const second = (more: object) => [
    grant({ members: { unit: "east" } }),
    grant({ id: "h", ...more }),
  ];

  it.each([
    ["the same members", { members: { unit: "east" } }],
    ["no members, of which the first may be a part", {}],
    ["members of another dimension", { members: { area: "east" } }],
  ])("are refused where the second has %s", (_, more) => {
    expect(problems([[]], second(more))).toEqual([
      ["appropriation.posted-twice", "appropriations.1.members", 'one that may be part of "g"'],
    ]);
  });

  it.each([
    ["another member", { members: { unit: "west" } }],
    ["another scenario", { scenario: "forecast" }],
    ["another line", { line: "staff" }],
    ["another set", { set: "set1" }],
  ])("are two things where the second has %s", (_, more) => {
    expect(problems([[], []], second(more))).toEqual([]);
  });
});
