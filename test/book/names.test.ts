/** The names that a book declares, and the checks that a book uses only these. */
import { describe, expect, it } from "vitest";
import type { BookScenario, Dimension } from "../../src/book/book.ts";
import {
  checkReadFrom,
  checkUnique,
  memberLabel,
  namesOf,
  readMembers,
  undeclared,
} from "../../src/book/names.ts";
import { readChart } from "../../src/chart/index.ts";
import type { Issue, NameDetails } from "../../src/input/index.ts";

const chart = readChart(
  {
    lines: [
      { id: "staff", kind: "cost" },
      { id: "grant", kind: "funding", readFrom: "budget" },
      { id: "loan", kind: "funding", readFrom: "decided" },
    ],
    totals: [{ id: "net", of: ["staff"] }],
  },
  [],
  [],
);
const scenarios: readonly BookScenario[] = [{ id: "budget", kind: "budget", label: "Budget" }];
const dimensions: readonly Dimension[] = [
  { id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] },
  { id: "unit", label: "Again", members: [{ id: "west", label: "West" }] },
];
const names = namesOf(chart, scenarios, dimensions);
const problems = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, ...path]);

describe("the names of a book", () => {
  it("are its lines and totals, scenarios, dimensions and members", () => {
    expect([...names.lines]).toEqual(["staff", "grant", "loan", "net"]);
    expect(names.scenarios.get("budget")).toBe(scenarios[0]);
    expect([...names.readFrom]).toEqual([
      ["grant", "budget"],
      ["loan", "decided"],
    ]);
  });

  it("join the members of two dimensions with one name, which is a problem of its own", () => {
    expect([...names.dimensions].map(([id, members]) => [id, ...members])).toEqual([
      ["unit", "east", "west"],
    ]);
  });
});

describe("a line that is always read from one scenario", () => {
  it("is refused where that scenario is not declared, at its place in the chart", () => {
    const issues: Issue[] = [];
    checkReadFrom(chart, names, issues);
    expect(problems(issues)).toEqual([
      ["figure.unknown-scenario", "chart", "lines", 2, "readFrom"],
    ]);
  });
});

describe("members", () => {
  const read = (input: unknown) => {
    const issues: Issue[] = [];
    const members = readMembers(input as never, names, ["members"], issues);
    return { members, problems: problems(issues) };
  };

  it("are frozen and as they were given; without any, an empty object", () => {
    const { members, problems: none } = read({ unit: "west" });
    expect([members, none, Object.isFrozen(members)]).toEqual([{ unit: "west" }, [], true]);
    expect(read(undefined)).toEqual({ members: {}, problems: [] });
  });

  it("are declared, each in its dimension", () => {
    expect(read({ unit: "north", area: "east", constructor: "x" }).problems).toEqual([
      ["figure.unknown-member", "members", "unit"],
      ["figure.unknown-dimension", "members", "area"],
      ["figure.unknown-dimension", "members", "constructor"],
    ]);
    expect(read({ unit: 5 }).problems).toEqual([["figure.unknown-member", "members", "unit"]]);
  });

  it.each([null, 5, "east", ["east"], new Map([["unit", "east"]])])("are not %s", (input) => {
    expect(read(input)).toEqual({ members: {}, problems: [["input.wrong-type", "members"]] });
  });

  it("have the label of their dimension, or their id where that has none", () => {
    expect(memberLabel(dimensions, "unit", "east")).toBe("East");
    expect(memberLabel(dimensions, "unit", "north")).toBe("north");
    expect(memberLabel(dimensions, "area", "east")).toBe("east");
  });
});

describe("the ids of a list", () => {
  it("are usable, and stand once", () => {
    const entries = [{ id: "a" }, { id: "b" }, { id: "a" }, { id: "" }, { id: 7 }, { id: 7 }];
    const issues: Issue[] = [];
    checkUnique(entries as never, ["scenarios"], issues);
    expect(issues[0]?.details).toEqual({ id: "a" });
    expect(problems(issues)).toEqual([
      ["input.duplicate-id", "scenarios", 2, "id"],
      ["input.id", "scenarios", 3, "id"],
      ["input.id", "scenarios", 4, "id"],
      ["input.id", "scenarios", 5, "id"],
      ["input.duplicate-id", "scenarios", 5, "id"],
    ]);
  });
});

describe("a name that a book does not declare", () => {
  it("is an issue that lists the names there are, and proposes the nearest", () => {
    const known = new Set(["staff", "grant"]);
    expect(undeclared("figure.unknown-line", ["line"], known, "staf")).toMatchObject({
      code: "figure.unknown-line",
      path: ["line"],
      expected: "one of staff or grant",
      received: '"staf"',
      details: { name: "staf", names: ["staff", "grant"], nearest: "staff" },
    });
    const again = undeclared("figure.unknown-line", ["elsewhere"], known, "staf");
    expect([again.path, again.details]).toMatchObject([["elsewhere"], { nearest: "staff" }]);
    expect(undeclared("figure.unknown-set", [], new Map(), 5)).toMatchObject({
      expected: "nothing, because the list is empty",
      received: "5",
      details: { name: "5", names: [] },
    });
  });

  it("is compared with the known ones for the first thousand, and listed for all", () => {
    const known = new Map([["staff", 1]]);
    const details = (name: unknown) =>
      undeclared("figure.unknown-line", [], known, name).details as NameDetails;
    for (let k = 0; k < 1000; k += 1) expect(details(`x${k}`).names).toEqual(["staff"]);
    expect(details("staf")).toEqual({ name: "staf", names: ["staff"] });
    expect(details(7)).toEqual({ name: "7", names: ["staff"] });
    expect(details("x1")).toEqual({ name: "x1", names: ["staff"] });
  });
});
