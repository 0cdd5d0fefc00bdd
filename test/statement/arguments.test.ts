/** Arguments of the statements: a misspelt option, or a missing book or table, is never silent. */
import {
  buildTable,
  explainCell,
  headline,
  incomeStatement,
  listAboveThreshold,
  memberList,
  memberMatrix,
  netCostDevelopment,
  reviewExplanations,
} from "anslag";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const columns = { budget: { scenario: "budget" } } as const;
const shows = { line: "staff", scenario: "budget" } as const;
const table = buildTable(library, { rows: ["staff"], columns });
const wrong = { titel: "Misspelt" };

/** Every statement with a book, and options of which one is misspelt. */
const statements: Readonly<Record<string, (book: never) => unknown>> = {
  buildTable: (book) => buildTable(book, { rows: ["staff"], columns, ...wrong } as never),
  incomeStatement: (book) => incomeStatement(book, { columns, ...wrong } as never),
  headline: (book) => headline(book, { columns, ...wrong } as never),
  netCostDevelopment: (book) => netCostDevelopment(book, { ...wrong } as never),
  memberMatrix: (book) =>
    memberMatrix(book, { dimension: "library", rows: ["staff"], shows, ...wrong } as never),
  memberList: (book) => memberList(book, { dimension: "library", columns, ...wrong } as never),
  listAboveThreshold: (book) =>
    listAboveThreshold(book, { dimension: "library", shows, threshold: 1, ...wrong } as never),
};

describe.each(Object.entries(statements))("%s", (_, run) => {
  it("refuses a misspelt option by its name", () => {
    expect(issuesOf(() => run(library as never))).toMatchObject([
      { code: "input.unknown-key", path: ["options", "titel"] },
    ]);
  });

  it("refuses anything but a book, beside the misspelt option", () => {
    for (const book of [undefined, null, {}, "book"])
      expect(issuesOf(() => run(book as never))).toMatchObject([
        { code: "input.wrong-type", path: ["book"] },
        { code: "input.unknown-key", path: ["options", "titel"] },
      ]);
  });
});

/** Every function of a table, with a table. */
const readers: Readonly<Record<string, (of: never) => unknown>> = {
  explainCell: (of) => explainCell(of, "staff", "budget", { ...wrong } as never),
  reviewExplanations: (of) =>
    reviewExplanations(of, {
      rule: { absolute: 1 },
      variance: "budget",
      explanation: "budget",
      ...wrong,
    } as never),
};

describe.each(Object.entries(readers))("%s", (_, run) => {
  it("refuses a misspelt option by its name", () => {
    expect(issuesOf(() => run(table as never))).toMatchObject([
      { code: "input.unknown-key", path: ["options", "titel"] },
    ]);
  });

  it("refuses anything but a table, beside the misspelt option", () => {
    for (const of of [undefined, null, {}, 5])
      expect(issuesOf(() => run(of as never))).toMatchObject([
        { code: "input.wrong-type", path: ["table"] },
        { code: "input.unknown-key", path: ["options", "titel"] },
      ]);
  });
});
