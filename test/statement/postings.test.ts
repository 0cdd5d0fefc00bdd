/** The postings of a set: figures in groups, and the appropriations beside them. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import {
  belongs,
  chunksIn,
  type Dimensions,
  groupBy,
  indexPostings,
  isSeparable,
  membersKey,
  type Posting,
  postingKey,
  sumOfPostings,
} from "../../src/statement/postings.ts";
import { YEAR } from "../support/ask.ts";
import { type Figures, library, libraryInput, libraryWith } from "../support/library.ts";

const yearOf = () => YEAR as never;
const index = (book = library, dimensions: Dimensions = "all", set = "all") =>
  indexPostings(book, set, dimensions, yearOf);
const brief = (postings: readonly Posting[] | undefined) =>
  postings?.map(({ amount, members }) => [amount.toFixed(), members.library]);

describe("the postings of a scenario", () => {
  it("stand by line, told apart by the dimensions that are named", () => {
    const [apart, added] = [index(), index(library, [])];
    expect(brief(apart.scenarios.get("budget")?.byLine().get("staff"))).toEqual([
      ["-700", "east"],
      ["-250", "west"],
    ]);
    expect(brief(added.scenarios.get("budget")?.byLine().get("staff"))).toEqual([
      ["-950", undefined],
    ]);
    expect(apart.scenarios.get("budget")?.byLine().get("interest")).toBeUndefined();
    expect(apart.scenarios.get("no such scenario")?.byLine().size ?? 0).toBe(0);
  });

  it("are only those of a member where one is named", () => {
    const east = index().scenarios.get("forecast")?.byLine(["library", "east"]) ?? new Map();
    expect([...east.keys()].sort()).toEqual(["overtime", "staff"]);
    expect(brief(east.get("staff"))).toEqual([["-680", "east"]]);
    expect(index().scenarios.get("forecast")?.byLine(["library", "north"]).size ?? 0).toBe(0);
    expect(index().scenarios.get("forecast")?.byLine(["constructor", "x"]).size ?? 0).toBe(0);
  });

  it("have the revised appropriations beside them, for the year of the scenario", () => {
    const [grant] = index().scenarios.get("budget")?.byLine().get("grant") ?? [];
    // 1 000 and the decision of May; the decision of September is after the cut-off.
    expect(grant?.amount.toFixed()).toBe("1050");
    expect([grant?.period, grant?.appropriation?.id]).toEqual([YEAR, "grant"]);
    expect(index().scenarios.get("forecast")?.byLine().get("grant")).toBeUndefined();
  });

  it("are empty in a set that the book does not have, without its appropriations too", () => {
    expect(index(library, "all", "other").scenarios.get("budget")?.byLine().size ?? 0).toBe(0);
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
    const amounts = (set: string) =>
      brief(index(book, "all", set).scenarios.get("budget")?.byLine().get("grant"));
    expect([amounts("all"), amounts("other")]).toEqual([[["8", undefined]], [["7", undefined]]]);
  });

  it("add up to totals but on of-which lines", () => {
    const { scenarios, details } = index();
    const lines = (scenarios.get("forecast")?.all ?? []).map(({ line }) => line);
    expect(lines).toContain("overtime");
    expect(lines.filter((line) => details.has(line))).toEqual(["overtime"]);
  });
});

describe("a figure belongs to the members asked for", () => {
  it("where it has each of them, whatever else it has", () => {
    expect(belongs({ library: "east", branch: "x" }, { library: "east" })).toBe(true);
    expect(belongs({ library: "west" }, { library: "east" })).toBe(false);
    expect(belongs({ library: "east" }, { library: "east", branch: "x" })).toBe(false);
  });

  it("not where it is divided by no such dimension", () => {
    expect(belongs({}, { library: "east" })).toBe(false);
  });

  it("always where no member is asked for", () => {
    expect(belongs({}, {})).toBe(true);
    expect(belongs({ library: "east" }, {})).toBe(true);
  });
});

describe("the key", () => {
  it("of members is the same in any order, and another for another member or dimension", () => {
    expect(membersKey({ b: "2", a: "1" })).toBe(membersKey({ a: "1", b: "2" }));
    const keys = [{}, { a: "1" }, { a: "2" }, { b: "1" }, { a: "1", b: "2" }].map(membersKey);
    expect(new Set(keys).size).toBe(5);
  });

  it("of a posting differs in line, scenario, period and members", () => {
    const one = { line: "a", scenario: "b", period: "2023-01/2023-01", members: {} } as never;
    const others = [
      { line: "b" },
      { scenario: "a" },
      { period: "2023-02/2023-02" },
      { members: { x: "1" } },
    ].map((other) => postingKey({ ...(one as object), ...other } as never));
    expect(new Set([postingKey(one), ...others]).size).toBe(5);
  });
});

describe("the sum of postings", () => {
  const of = (...amounts: readonly string[]) =>
    sumOfPostings(amounts.map((amount) => ({ amount: toDecimal(amount) }) as Posting)).toFixed();

  it("is exact, and 0 without postings", () => {
    expect([of(), of("5"), of("0.1", "0.2"), of("1", "-3", "2")]).toEqual(["0", "5", "0.3", "0"]);
  });
});

const { appropriations } = libraryInput;
const figure = (more: object = {}) => ({ line: "staff", scenario: "actual", amount: -1, ...more });
const months = (...periods: readonly string[]) => periods.map((period) => figure({ period }));
const isFree = (figures: readonly object[], more = {}) =>
  isSeparable(libraryWith(figures as Figures, more), "all");

describe("figures may be added up", () => {
  it("where each scenario divides its time in periods of one length", () => {
    expect(isFree([])).toBe(true);
    expect(isFree(months("2023-01", "2023-02", "2023-04"))).toBe(true);
    expect(isFree([...months("2023-01"), figure({ scenario: "budget" })])).toBe(true);
  });

  it("not where a scenario has periods of two lengths, or two that overlap", () => {
    expect(isFree(months("2023-01", "2023-02/2023-03"))).toBe(false);
    expect(isFree(months("2023-01/2023-03", "2023-02/2023-04"))).toBe(false);
    expect(isFree(months("2023-01/2023-03", "2023-04/2023-06"))).toBe(true);
  });

  it("not where something is posted on a total", () => {
    expect(isFree([figure({ line: "operating" })])).toBe(false);
  });
});

describe("figures with members may be added up", () => {
  const monthly = (...of: readonly (readonly [month: string, library: string, line?: string])[]) =>
    of.map(([period, member, line = "staff"]) => ({
      line,
      scenario: "actual",
      period: `2023-${period}`,
      amount: -1,
      members: { library: member },
    })) as never;
  const both = [
    ["01", "east"],
    ["02", "east"],
    ["01", "west"],
  ] as const;

  it("where all members have figures for the same months, on whatever line", () => {
    expect(isSeparable(libraryWith(monthly(...both, ["02", "west", "books"])), "all")).toBe(true);
    expect(isSeparable(libraryWith(monthly(...both)), "all")).toBe(false);
  });

  it("not where a month has an amount on an of-which line only", () => {
    expect(isSeparable(libraryWith(monthly(...both, ["02", "west", "overtime"])), "all")).toBe(
      false,
    );
  });

  it("in any months where the scenario is complete", () => {
    const complete = { scenarios: [{ id: "actual", gaps: "zero" }] } as const;
    expect(isSeparable(libraryWith(monthly(...both), complete), "all")).toBe(true);
  });
});

describe("beside an appropriation", () => {
  it("figures on other lines may be added up", () => {
    expect(isFree([figure()], { appropriations })).toBe(true);
  });

  it("figures on its line may not, in its scenario or where the line is read from one", () => {
    const grant = figure({ line: "grant", scenario: "budget", period: "2023-01" });
    expect(isFree([grant], { appropriations })).toBe(false);
    expect(isFree([grant])).toBe(true);
    const other = figure({ line: "grant", scenario: "priorYearActual" });
    expect(isFree([other], { appropriations })).toBe(false);
  });

  it("of another set they may", () => {
    const grant = figure({ line: "grant", scenario: "budget", period: "2023-01" });
    const book = libraryWith([], {
      figureSets: [
        { id: "first", figures: [] },
        { id: "all", figures: [grant] as never },
      ],
      appropriations,
    });
    expect(isSeparable(book, "all")).toBe(true);
    expect(isSeparable(book, "first")).toBe(true);
    const [first] = appropriations;
    const both = [first, { ...first, id: "second", set: "all" }];
    const figureSets = [
      { id: "first", figures: [] },
      { id: "all", figures: [grant] as never },
    ];
    expect(isSeparable(libraryWith([], { figureSets, appropriations: both }), "all")).toBe(false);
  });
});

it("items stand in lists by key, both in the order in which they come", () => {
  const lists = groupBy(["b1", "a1", "b2", "", "a2"], (item) => item[0]);
  expect([...lists]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    [undefined, [""]],
  ]);
});
