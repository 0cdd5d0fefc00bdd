/** What a book says about lines, scenarios, years and figures; everything is read once. */
import { describe, expect, it } from "vitest";
import { isCovered } from "../../src/statement/match.ts";
import { membersKey, postingKey } from "../../src/statement/postings.ts";
import { memoize, readerOf } from "../../src/statement/reader.ts";
import type { Request } from "../../src/statement/request.ts";
import { matchAt, memoizeTrees, type SubtotalTree, subtotalAt } from "../../src/statement/tree.ts";
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
    expect(["budget", "actual", "priorYearActual"].map(reader.yearsOf)).toEqual([
      [YEAR],
      [YEAR],
      ["2022-01/2022-12"],
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
    isCovered(
      reader.treeOf(ask("staff", { scenario: "actual", period, members })),
      "actual",
      membersKey(members),
    );

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
    const added = (line: string, members = {}) =>
      subtotalAt(reader.treeOf(ask(line, { members })), line).amount.toFixed();
    expect(added("operating")).toBe("-1050.5");
    expect(added("operating", { library: "east" })).toBe("-700");
    const { postings } = matchAt(reader.treeOf(ask("staff"), "all"), "staff");
    expect(texts(postings.map(({ amount }) => amount))).toEqual(["-700", "-250"]);
    const sum = matchAt(reader.treeOf(ask("staff")), "staff").postings;
    expect(texts(sum.map(({ amount }) => amount))).toEqual(["-950"]);
  });

  it("keeps all dimensions apart where a sum could hide that money is counted twice", () => {
    const book = libraryWith([
      { line: "operating", scenario: "budget", amount: -5, members: { library: "west" } },
      { line: "staff", scenario: "budget", amount: -7, members: { library: "east" } },
      { line: "staff", scenario: "budget", amount: -8, members: { library: "east" } },
    ]);
    const { postings } = matchAt(readerOf(book).treeOf(ask("staff")), "staff");
    expect(postings.map(({ members }) => members)).toEqual([{ library: "east" }]);
  });
});

/** A memory of trees, and the requests for which a tree was made. */
function memory(entries: number) {
  const made: Request[] = [];
  const treeOf = memoizeTrees(entries, (request) => {
    made.push(request);
    return {} as SubtotalTree;
  });
  return { treeOf, made };
}

const unit = (k: number): Request => ask("all", { members: { unit: `${k}` } });

describe("the tree of a request", () => {
  it("is the same for an equal request, and another where one of its parts differs", () => {
    const { treeOf, made } = memory(10);
    const first = treeOf(ask("staff"));
    expect(treeOf(ask("staff"))).toBe(first);
    expect(treeOf(ask("another line"))).toBe(first);
    const others = [
      { set: "more" },
      { scenario: "actual" },
      { period: "2023-01" },
      { members: { library: "east" } },
    ];
    const trees = others.map((other) => treeOf(ask("staff", other)));
    expect(new Set([first, ...trees]).size).toBe(5);
    expect(made).toHaveLength(5);
  });

  it("is another also where both requests share one object of members", () => {
    const { treeOf } = memory(10);
    const members = { library: "east" };
    const requests = [{}, { set: "more" }, { scenario: "actual" }, { period: "2023-01" }];
    const trees = () => requests.map((other) => treeOf(ask("staff", { ...other, members })));
    const first = trees();
    expect(new Set(first).size).toBe(4);
    expect(trees().every((tree, k) => tree === first[k])).toBe(true);
  });

  it("is another where postings are told apart by other dimensions", () => {
    const { treeOf, made } = memory(10);
    const request = ask("staff");
    const trees = [
      treeOf(request),
      treeOf(request, "all"),
      treeOf(request, ["library"]),
      treeOf(request, ["library"]),
    ];
    expect(new Set(trees).size).toBe(3);
    expect(made).toHaveLength(3);
  });
});

describe("the trees that are kept", () => {
  it("are all kept up to 64 in a chart of any size, and dropped by the next one", () => {
    const { treeOf, made } = memory(1_000_000);
    for (let k = 0; k < 64; k += 1) treeOf(unit(k));
    for (let k = 0; k < 64; k += 1) treeOf(unit(k));
    expect(made).toHaveLength(64);
    treeOf(unit(64));
    treeOf(unit(0));
    expect(made).toHaveLength(66);
  });

  it("are more in a small chart: 200 000 subtotals, so 100 trees of 2 000 lines", () => {
    const { treeOf, made } = memory(2000);
    for (const _ of [1, 2]) for (let k = 0; k < 100; k += 1) treeOf(unit(k));
    expect(made).toHaveLength(100);
    treeOf(unit(100));
    treeOf(unit(50));
    expect(made).toHaveLength(102);
  });
});

describe("what is kept", () => {
  it("a result is computed once for each key, also where it is false", () => {
    const computed: string[] = [];
    const isLong = memoize((key: string) => {
      computed.push(key);
      return key.length > 1;
    });
    expect(["a", "ab", "a", "ab", "a"].map(isLong)).toEqual([false, true, false, true, false]);
    expect(computed).toEqual(["a", "ab"]);
  });

  it("two functions keep their results apart", () => {
    const [upper, lower] = [
      memoize((key: string) => key.toUpperCase()),
      memoize((key: string) => key.toLowerCase()),
    ];
    expect([upper("aB"), lower("aB"), upper("aB")]).toEqual(["AB", "ab", "AB"]);
  });
});
