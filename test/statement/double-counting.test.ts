/** No sum of rows or columns counts a figure twice; what it counts is seen from its requests. */
import { buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { checkCountedOnce, leafTerms } from "../../src/statement/double-counting.ts";
import { readerOf } from "../../src/statement/reader.ts";
import type { LineRequest } from "../../src/statement/request.ts";
import { ask } from "../support/ask.ts";
import { codeOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

/** The pair that a sum of these requests, named a, b, c, counts twice; `undefined` without one. */
function against(...requests: readonly (LineRequest | undefined)[]): string | undefined {
  const issues: Issue[] = [];
  const terms = requests.map((_, k) => "abc"[k] as string);
  const isFine = checkCountedOnce(
    readerOf(library),
    { path: ["rows", 3, "sumOf"], terms },
    (term) => requests[terms.indexOf(term)],
    issues,
  );
  expect(issues).toHaveLength(isFine ? 0 : 1);
  expect(issues.every(({ path, code }) => path[1] === 3 && code === "statement.sum")).toBe(true);
  return issues[0]?.received;
}
const [east, west] = [{ members: { library: "east" } }, { members: { library: "west" } }];
const PAIR = '"a" and "b"';

describe("two terms have figures in common", () => {
  it("where one line is inside the other, in either order", () => {
    expect(against(ask("staff"), ask("operating"))).toBe(PAIR);
    expect(against(ask("operating"), ask("staff"))).toBe(PAIR);
    expect(against(ask("staff"), ask("books"))).toBeUndefined();
  });

  it("where their periods overlap", () => {
    const january = ask("staff", { period: "2023-01/2023-01" });
    expect(against(january, ask("staff", { period: "2023-01/2023-03" }))).toBe(PAIR);
    expect(against(january, ask("staff", { period: "2023-02/2023-03" }))).toBeUndefined();
  });

  it("where no dimension tells their members apart", () => {
    expect(against(ask("staff", east), ask("staff"))).toBe(PAIR);
    expect(against(ask("staff", east), ask("staff", west))).toBeUndefined();
    const branch = ask("staff", { members: { branch: "x" } });
    expect(against(ask("staff", east), branch)).toBe(PAIR);
    const both = ask("staff", { members: { library: "east", branch: "x" } });
    expect(against(ask("staff", east), both)).toBe(PAIR);
    expect(against(both, ask("staff", east))).toBe(PAIR);
    expect(against(ask("staff", west), both)).toBeUndefined();
  });

  it("only within one set", () => {
    expect(against(ask("staff"), ask("staff", { set: "other" }))).toBeUndefined();
  });

  it("where both read a line from one scenario, though they ask for two", () => {
    const forecast = { scenario: "forecast" };
    expect(against(ask("staff"), ask("staff", forecast))).toBeUndefined();
    expect(against(ask("grant"), ask("grant", forecast))).toBe(PAIR);
    expect(against(ask("result"), ask("grant", forecast))).toBe(PAIR);
    expect(against(ask("netCost"), ask("grant", forecast))).toBeUndefined();
  });

  it("where one is an of-which line of something inside the other, of one scenario", () => {
    expect(against(ask("overtime"), ask("operating"))).toBe(PAIR);
    expect(against(ask("staff"), ask("overtime"))).toBe(PAIR);
    expect(against(ask("overtime"), ask("books"))).toBeUndefined();
    expect(against(ask("overtime", { scenario: "forecast" }), ask("staff"))).toBeUndefined();
  });
});

describe("a sum of more terms", () => {
  it("names the first pair, also beyond a term without figures of its own", () => {
    expect(against(ask("books"), ask("staff"), ask("staff"))).toBe('"b" and "c"');
    expect(against(ask("staff"), undefined, ask("staff"))).toBe('"a" and "c"');
  });

  it("is compared within each member, where each term has one member of one dimension", () => {
    expect(against(ask("staff", east), ask("staff", west), ask("staff", east))).toBe('"a" and "c"');
    expect(against(ask("staff", east), ask("books", east), ask("staff", west))).toBeUndefined();
  });
});

describe("a table is refused", () => {
  const budget = { scenario: "budget" } as const;
  const build = (rows: readonly unknown[], columns: object = { budget }): unknown =>
    buildTable(library, { rows: rows as never, columns: columns as never });
  const rows = (...sumOf: string[]): readonly unknown[] => [
    "staff",
    "books",
    "operating",
    { id: "one", sumOf: ["staff"] },
    { id: "sum", sumOf },
  ];

  it.each([[[]], [["staff", "books", "staff"]], [["staff", "operating"]], [["staff", "one"]]])(
    "where rows %j are added up",
    (terms) => {
      expect(codeOf(() => build(rows(...terms)))).toBe("statement.sum");
    },
  );

  it("not where sums of sums have nothing in common", () => {
    expect(() => build(rows("one", "books"))).not.toThrow();
  });

  it.each([
    ["the default set, named", budget, { ...budget, set: "all" }],
    ["the default year, named", budget, { ...budget, period: "2023-01/2023-12" }],
    [
      "two periods that overlap",
      { scenario: "actual", period: "2023-01/2023-02" },
      { scenario: "actual", period: "2023-02" },
    ],
    ["the whole and a member", budget, { ...budget, ...east }],
  ])("where a sum of columns asks for the same figures in other words: %s", (_, one, other) => {
    const columns = { one, other, sum: { sumOf: ["one", "other"] } };
    expect(codeOf(() => build(["staff"], columns))).toBe("statement.sum");
  });

  it("only in the rows where the columns have figures in common", () => {
    const columns = {
      budget,
      forecast: { scenario: "forecast" },
      sum: { sumOf: ["budget", "forecast"] },
    };
    expect(() => build(["staff"], columns)).not.toThrow();
    expect(codeOf(() => build(["staff", "grant"], columns))).toBe("statement.sum");
  });
});

describe("the leaves of a sum", () => {
  const sums = new Map([
    ["half", ["a", "b"]],
    ["all", ["half", "c"]],
  ]);
  const leaves = (...terms: readonly string[]) => {
    const issues: Issue[] = [];
    const found = leafTerms(terms, sums, ["rows", 0], issues);
    return { found, issues: issues.map(({ code, received }) => [code, received]) };
  };

  it("are found through sums inside it, in their order", () => {
    expect(leaves("all", "d")).toEqual({ found: ["a", "b", "c", "d"], issues: [] });
  });

  it("may stand once, directly or inside another sum", () => {
    expect(leaves("a", "a").issues).toEqual([["statement.sum", '"a" twice']]);
    expect(leaves("half", "b").issues).toEqual([["statement.sum", '"b" twice']]);
  });

  it("must be there", () => {
    expect(leaves()).toEqual({ found: [], issues: [["statement.sum", "none"]] });
  });
});
