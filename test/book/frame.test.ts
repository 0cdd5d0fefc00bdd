/** The names, periods and years that figures of a book may have, and the checks of them. */

import { defineBook, parseBook, toBookJson } from "anslag";
import { describe, expect, it } from "vitest";
import type { BookScenario, Dimension } from "../../src/book/book.ts";
import { SCENARIO_KEYS } from "../../src/book/fields.ts";
import {
  checkEntryKeys,
  checkReadFrom,
  checkUnique,
  frameOf,
  isReadable,
  memberLabel,
  namesOf,
  readMembers,
  rulesOf,
  undeclared,
  yearOfId,
} from "../../src/book/frame.ts";
import { readChart } from "../../src/chart/index.ts";
import type { Issue, NameDetails } from "../../src/input/index.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

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

describe("the entries of a list", () => {
  it("are checked one by one, each at its position", () => {
    const issues: Issue[] = [];
    const entries = [{ id: "a" }, { id: "b", lable: "B" }, null, { label: "C", kid: 1 }];
    checkEntryKeys(entries as never, SCENARIO_KEYS, ["scenarios"], issues);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["input.unknown-key", "scenarios", 1, "lable"],
      ["input.wrong-type", "scenarios", 2],
      ["input.unknown-key", "scenarios", 3, "kid"],
    ]);
    expect(issues[0]?.details).toMatchObject({
      names: ["id", "kind", "label", "gaps", "year"],
      nearest: "label",
    });
  });
});

const scenario = (id: string, kind: BookScenario["kind"]): BookScenario => ({
  id,
  kind,
  label: id,
});
const inTime = [
  scenario("budget", "budget"),
  scenario("actual", "actual"),
  scenario("last", "prior-year-actual"),
];
const frame = frameOf({
  chart: readChart(
    {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "grant", kind: "funding", readFrom: "budget" },
      ],
      totals: [{ id: "net", of: ["staff"] }],
    },
    [],
    [],
  ),
  scenarios: inTime,
  dimensions: [{ id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] }],
  fiscalYear: { year: 2023, startMonth: 4 },
});

describe("the year of a scenario", () => {
  it("is the fiscal year, and the one before for last year's actuals", () => {
    expect(inTime.map(({ id }) => yearOfId(frame, id))).toEqual([
      "2023-04/2024-03",
      "2023-04/2024-03",
      "2022-04/2023-03",
    ]);
    expect(yearOfId(frame, "plan")).toBeUndefined();
  });
});

describe("a book of a year that has not twelve months", () => {
  const input = {
    title: "New board",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2022, startMonth: 7, months: 18, name: "2022-23" },
    cutOff: "2023-08-31",
    chart: { lines: [{ id: "staff", kind: "cost" }] },
    figureSets: [{ id: "all", figures: [{ line: "staff", scenario: "budget", amount: -9 }] }],
  } as const;

  it("takes figures of all its months, and goes through JSON as it is", () => {
    const book = defineBook(input);
    expect([...(book.figureSets[0]?.figures ?? [])].map(({ period }) => period)).toEqual([
      "2022-07/2023-12",
    ]);
    expect(book.fiscalYear).toEqual(input.fiscalYear);
    expect(parseBook(JSON.stringify(toBookJson(book))).fiscalYear).toEqual(book.fiscalYear);
  });

  it("refuses a figure of a month outside the year, and every bad key of the year", () => {
    const late = { line: "staff", scenario: "budget", amount: -9, period: "2024-01" } as const;
    const figureSets = [{ id: "all", figures: [late] }];
    expect(codeOf(() => defineBook({ ...input, figureSets }))).toBe("figure.outside-year");
    const fiscalYear = { ...input.fiscalYear, months: 25, closing: 1 } as never;
    expect(
      issuesOf(() => defineBook({ ...input, fiscalYear })).map(({ code, path }) => [code, ...path]),
    ).toEqual([
      ["input.unknown-key", "fiscalYear", "closing"],
      ["calendar.fiscal-year", "fiscalYear", "months"],
    ]);
  });
});

describe("the rules for rows", () => {
  const rules = rulesOf(frame);

  it("allow declared names only", () => {
    expect(["staff", "net", "rent", "toString"].map(rules.line)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(["last", "plan"].map(rules.scenario)).toEqual([true, false]);
    expect([
      rules.member("unit", "east"),
      rules.member("unit", "west"),
      rules.member("area", "east"),
    ]).toEqual([true, false, false]);
  });

  it.each([
    [undefined, "budget", "2023-04/2024-03"],
    [undefined, "last", "2022-04/2023-03"],
    ["2023-04", "budget", "2023-04/2023-04"],
    ["2024-03", "actual", "2024-03/2024-03"],
    ["2023-03", "budget", undefined],
    ["2023-03", "last", "2023-03/2023-03"],
    ["2024-03/2024-04", "budget", undefined],
    ["2023-13", "budget", undefined],
    ["", "budget", undefined],
    ["2021-01", "plan", "2021-01/2021-01"],
    [undefined, "plan", undefined],
  ])("read the months %s of %s as %s", (text, id, period) => {
    expect(rules.period(text, id)).toBe(period);
  });

  it.each([
    ["staff", "actual", true],
    ["grant", "budget", true],
    ["grant", "actual", false],
    ["grant", "last", true],
    ["grant", "plan", true],
    ["rent", "actual", true],
  ])("let %s have figures of %s: %s", (line, id, may) => {
    expect(rules.pair(line, id)).toBe(may);
    const found = inTime.find((each) => each.id === id);
    expect(isReadable(frame, line, found)).toBe(may);
  });

  it("of a book whose year is invalid allow any month, because none can be judged", () => {
    const open = rulesOf({ ...frame, yearsOf: () => [] });
    expect(open.period("1999-01", "budget")).toBe("1999-01/1999-01");
    expect(open.period(undefined, "budget")).toBeUndefined();
  });
});
