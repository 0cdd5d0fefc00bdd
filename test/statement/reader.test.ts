/** What a book says about lines, scenarios, years and figures; everything is read once. */
import { describe, expect, it } from "vitest";
import { postingKey } from "../../src/statement/postings/index.ts";
import { readerOf } from "../../src/statement/reader.ts";
import { ask, YEAR } from "../support/ask.ts";
import { texts } from "../support/cells.ts";
import { library, libraryWith } from "../support/library.ts";

const reader = readerOf(library);

describe("the reader of a book", () => {
  it("is the same each time, and another for another book", () => {
    expect(readerOf(library)).toBe(reader);
    expect(readerOf(libraryWith([]))).not.toBe(reader);
  });

  it("knows totals from lines, and names both by their labels", () => {
    expect(["operating", "staff", "nowhere"].map(reader.isTotal)).toEqual([true, false, false]);
    expect(["operating", "overtime", "nowhere"].map(reader.labelOf)).toEqual([
      "Operating costs",
      "of which overtime",
      "nowhere",
    ]);
  });

  it("finds everything at and under a total, without of-which lines", () => {
    expect(reader.entriesOf("operating")).toEqual(["operating", "staff", "books"]);
    expect(reader.entriesOf("staff")).toEqual(["staff"]);
  });

  it("places last year's outcome in last year, every other scenario in the book's year", () => {
    expect(["budget", "actual", "priorYearActual"].map(reader.yearOf)).toEqual([
      YEAR,
      YEAR,
      "2022-01/2022-12",
    ]);
  });

  it("finds the figures behind a posting, in the order of the set", () => {
    const staff = { line: "staff", scenario: "forecast", period: YEAR } as const;
    const figuresOf = (library: string) =>
      reader.figuresOf("all").get(postingKey({ ...staff, members: { library } } as never));
    expect(texts((figuresOf("east") ?? []).map(({ amount }) => amount))).toEqual(["-680"]);
    expect(figuresOf("north")).toBeUndefined();
    expect(reader.figuresOf("no such set").size).toBe(0);
  });
});

describe("a line with readFrom", () => {
  it("is read from its own scenario, whatever the column asks for", () => {
    expect(reader.scenarioOf("grant", "forecast")).toBe("budget");
    expect(reader.scenarioOf("staff", "forecast")).toBe("forecast");
  });

  it("is not read across years", () => {
    expect(reader.scenarioOf("grant", "priorYearActual")).toBe("priorYearActual");
  });
});

describe("a period", () => {
  const covers = (period: string, members = {}) =>
    reader.covers(ask("staff", { scenario: "actual", period, members }));

  it("is covered where each of its months has a figure", () => {
    expect(covers("2023-01/2023-02")).toBe(true);
    expect(covers("2023-01/2023-03")).toBe(false);
  });

  it("is covered for one member only by figures of that member", () => {
    expect(covers("2023-01/2023-02", { library: "east" })).toBe(false);
  });
});

describe("the tree of a request", () => {
  it("adds up postings by the dimensions that the request names, or by those asked for", () => {
    const amountAt = (line: string, members = {}) =>
      reader.treeOf(ask(line, { members })).subtotalAt(line).amount.toFixed();
    expect(amountAt("operating")).toBe("-1050.5");
    expect(amountAt("operating", { library: "east" })).toBe("-700");
    const postings = reader.treeOf(ask("staff"), "all").matchOn("staff").postings;
    expect(texts(postings.map(({ amount }) => amount))).toEqual(["-700", "-250"]);
    const added = reader.treeOf(ask("staff")).matchOn("staff").postings;
    expect(texts(added.map(({ amount }) => amount))).toEqual(["-950"]);
  });

  it("keeps all dimensions apart where a sum could hide that money is counted twice", () => {
    const book = libraryWith([
      { line: "operating", scenario: "budget", amount: -5, members: { library: "west" } },
      { line: "staff", scenario: "budget", amount: -7, members: { library: "east" } },
      { line: "staff", scenario: "budget", amount: -8, members: { library: "east" } },
    ]);
    const { postings } = readerOf(book).treeOf(ask("staff")).matchOn("staff");
    expect(postings.map(({ members }) => members)).toEqual([{ library: "east" }]);
  });
});
