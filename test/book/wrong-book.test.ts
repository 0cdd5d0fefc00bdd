/** A value that is no book is refused by every function that takes one, before it is read. */
import {
  amountOf,
  buildTable,
  explainCell,
  headline,
  incomeStatement,
  memberList,
  netCostDevelopment,
  type Table,
  toBookJson,
} from "anslag";
import { figuresFromCsv, withFigures } from "anslag/ledger";
import { appropriationLedger } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

const wrong: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["an empty object", {}],
  ["the input of a book", libraryInput],
  ["a copy of a book from JSON", JSON.parse(JSON.stringify(library))],
];
const shows = { line: "staff", scenario: "budget" } as const;
const columns = { budget: { scenario: "budget" } } as const;
const table = incomeStatement(library, { columns });
const functions: Readonly<Record<string, (book: never) => unknown>> = {
  incomeStatement: (book) => incomeStatement(book, { columns }),
  headline: (book) => headline(book, { columns }),
  netCostDevelopment: (book) => netCostDevelopment(book),
  buildTable: (book) => buildTable(book, { title: "T", rows: ["staff"], columns }),
  memberList: (book) => memberList(book, { dimension: "unit", shows, columns } as never),
  explainCell: (book) => explainCell(table, "staff", "budget", { book: book ?? ({} as never) }),
  toBookJson: (book) => toBookJson(book),
  withFigures: (book) => withFigures(book, {}),
  figuresFromCsv: (book) => figuresFromCsv(book, "", {} as never),
  appropriationLedger: (book) => appropriationLedger(book),
};

describe.each(Object.entries(functions))("%s", (_, run) => {
  it.each(wrong)("refuses %s", (__, book) => {
    const issues = issuesOf(() => run(book as never));
    expect(issues.map(({ code, path }) => [code, path.at(-1)])).toContainEqual([
      "input.wrong-type",
      "book",
    ]);
  });
});

it("a value that is no table has no amounts", () => {
  for (const value of [undefined, null, {}, 5])
    expect(codeOf(() => amountOf(value as unknown as Table, "staff", "budget"))).toBe(
      "input.wrong-type",
    );
});
