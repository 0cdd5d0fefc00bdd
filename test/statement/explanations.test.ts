/** Which rows must be explained, and which of them are not. */
import { buildTable, reviewExplanations } from "anslag";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { readRule } from "../../src/planning/analysis/index.ts";
import { type ReviewedRow, reviewRows } from "../../src/statement/explanations.ts";
import { codeOf } from "../support/code-of.ts";
import { libraryWith } from "../support/library.ts";

const row = (id: string, variance: number | undefined, isExplained: boolean): ReviewedRow => ({
  row: id,
  variance: variance === undefined ? undefined : toDecimal(variance),
  reference: toDecimal(-1000),
  isExplained,
});

describe("rows held against a rule", () => {
  const review = reviewRows(readRule({ absolute: 50 }, [], ["rule"]), [
    row("over, silent", -60, false),
    row("over, explained", 60, true),
    row("under, silent", 40, false),
    row("under, explained", -40, true),
    row("no variance", undefined, true),
  ]);

  it("are required where the variance is beyond the limit, and missing without a text", () => {
    expect(review.required).toEqual(["over, silent", "over, explained"]);
    expect(review.missing).toEqual(["over, silent"]);
  });

  it("are superfluous where a text stands beside a small variance", () => {
    expect(review.superfluous).toEqual(["under, explained"]);
  });

  it("are not judged without a variance, explained or not", () => {
    expect(review.notJudged).toEqual(["no variance"]);
  });

  it("are listed in lists that nobody can change", () => {
    expect([review, ...Object.values(review)].every((each) => Object.isFrozen(each))).toBe(true);
  });
});

describe("the review of a table", () => {
  const book = libraryWith(
    [
      { line: "fees", scenario: "budget", amount: 40 },
      { line: "fees", scenario: "forecast", amount: 35 },
      { line: "staff", scenario: "budget", amount: -900 },
      { line: "staff", scenario: "forecast", amount: -909 },
      { line: "books", scenario: "forecast", amount: -20 },
    ],
    {
      explanations: [
        { line: "fees", text: " \t" },
        { line: "staff", text: "sick leave" },
      ],
    },
  );
  const table = buildTable(book, {
    rows: ["fees", "staff", "books", "operating"],
    columns: {
      budget: { scenario: "budget" },
      forecast: { scenario: "forecast" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
      why: { explanations: true },
    },
  });
  const input = { variance: "variance", explanation: "why" } as const;

  it("leaves totals out, and takes blanks for no explanation", () => {
    // Fees −5, staff −9, books without a budget; operating −29 is a total.
    expect(
      reviewExplanations(table, { ...input, rule: { absolute: 5, boundary: "inclusive" } }),
    ).toEqual({
      required: ["fees", "staff"],
      missing: ["fees"],
      superfluous: [],
      notJudged: ["books"],
    });
  });

  it("takes percentages of the reference column", () => {
    // 5 of 40 is 12.5 %, 9 of 900 is 1 %.
    const rule = { percent: 10 };
    const withBase = reviewExplanations(table, { ...input, rule, reference: "budget" });
    expect(withBase.required).toEqual(["fees"]);
    expect(withBase.superfluous).toEqual(["staff"]);
    // Without a base every variance is beyond any percentage.
    expect(reviewExplanations(table, { ...input, rule }).required).toEqual(["fees", "staff"]);
  });

  it("refuses a rule without limits, an unknown column and a misspelt key", () => {
    expect(codeOf(() => reviewExplanations(table, { ...input, rule: {} as never }))).toBe(
      "materiality.rule",
    );
    const rule = { absolute: 5 };
    const unknown = { ...input, rule, explanation: "because" as never };
    expect(codeOf(() => reviewExplanations(table, unknown))).toBe("table.unknown-column");
    const misspelt = { ...input, rule, base: "budget" } as never;
    expect(codeOf(() => reviewExplanations(table, misspelt))).toBe("input.unknown-key");
  });
});
