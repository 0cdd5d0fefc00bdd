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
import { labelOption, statementOptions } from "../../src/statement/options.ts";
import { issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const columns = { budget: { scenario: "budget" } } as const;
const shows = { line: "staff", scenario: "budget" } as const;
const table = buildTable(library, { rows: ["staff"], columns });
const wrong = { titel: "Misspelt" };

/** Every statement with a book, and options of which one is misspelt or replaced. */
const statements: Readonly<Record<string, (book: never, more?: object) => unknown>> = {
  buildTable: (book, more = wrong) =>
    buildTable(book, { rows: ["staff"], columns, ...more } as never),
  incomeStatement: (book, more = wrong) => incomeStatement(book, { columns, ...more } as never),
  headline: (book, more = wrong) => headline(book, { columns, ...more } as never),
  netCostDevelopment: (book, more = wrong) => netCostDevelopment(book, { ...more } as never),
  memberMatrix: (book, more = wrong) =>
    memberMatrix(book, { dimension: "library", rows: ["staff"], shows, ...more } as never),
  memberList: (book, more = wrong) =>
    memberList(book, { dimension: "library", columns, ...more } as never),
  listAboveThreshold: (book, more = wrong) =>
    listAboveThreshold(book, { dimension: "library", shows, threshold: 1, ...more } as never),
};

describe.each(Object.entries(statements))("%s", (_, run) => {
  it("refuses a misspelt option by its name", () => {
    expect(issuesOf(() => run(library as never))).toMatchObject([
      { code: "input.unknown-key", path: ["options", "titel"] },
    ]);
  });

  it("refuses a title that is no text", () => {
    for (const title of [5, null, ["Title"]])
      expect(issuesOf(() => run(library as never, { title }))).toMatchObject([
        { code: "input.wrong-type", path: ["title"], expected: "a text" },
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

describe("labels by name", () => {
  it("are texts in an object", () => {
    const labels = { netCost: 5, income: "Intäkter" } as never;
    for (const run of [
      () => headline(library, { columns, labels }),
      () => netCostDevelopment(library, { current: columns.budget, prior: columns.budget, labels }),
    ])
      expect(issuesOf(run)).toMatchObject([
        { code: "input.wrong-type", path: ["labels", "netCost"], received: "5" },
      ]);
    expect(issuesOf(() => headline(library, { columns, labels: null as never }))).toMatchObject([
      { code: "input.wrong-type", path: ["labels"], received: "null" },
    ]);
  });
});

describe("a scalar of a row or a column that is of the wrong type", () => {
  const issuesOfTable = (rows: readonly object[], more: object) =>
    issuesOf(() =>
      buildTable(library, { rows, columns: { budget: columns.budget, ...more } } as never),
    );

  it("is refused with its place, all at once", () => {
    const rows = [
      { id: "staff", line: "staff", label: 5 },
      { id: "sum", sumOf: ["staff"], label: null },
    ];
    const issues = issuesOfTable(rows, {
      prior: { scenario: "budget", label: 7 },
      change: {
        label: {},
        varianceOf: { outcome: "budget", reference: "prior" },
        missingAsZero: "no",
      },
    });
    expect(issues.map(({ code, path, expected }) => [code, ...path, expected])).toEqual([
      ["input.wrong-type", "rows", 0, "label", "a text"],
      ["input.wrong-type", "rows", 1, "label", "a text"],
      ["input.wrong-type", "columns", "prior", "label", "a text"],
      ["input.wrong-type", "columns", "change", "label", "a text"],
      ["input.wrong-type", "columns", "change", "missingAsZero", "true or false"],
    ]);
  });
});

describe("the options of all statements", () => {
  it("a title of the caller goes before the default; without both there is no title", () => {
    expect(statementOptions({ title: "Mine" }, "Default")).toEqual({ title: "Mine" });
    expect(statementOptions({}, "Default")).toEqual({ title: "Default" });
    expect(Object.keys(statementOptions({}))).toEqual([]);
  });

  it("an empty title is a title", () => {
    expect(statementOptions({ title: "" }, "Default")).toEqual({ title: "" });
  });

  it("only title and signs are taken out of an input", () => {
    const input = { signs: "all-positive", rows: [], columns: {} } as const;
    expect(statementOptions(input)).toEqual({ signs: "all-positive" });
  });

  it("a label that is not given is no key at all", () => {
    expect(labelOption("Costs")).toEqual({ label: "Costs" });
    expect(Object.keys(labelOption(undefined))).toEqual([]);
  });
});
