/** What the compiler catches. This file is checked by `npm test` (tsc); it is never run. */

import type { StandardSchemaV1 } from "@standard-schema/spec";
import {
  amountOf,
  type Book,
  type BookJson,
  bookSchema,
  buildTable,
  cellOf,
  type Decimal,
  defineBook,
  headline,
  incomeStatement,
  netCost,
  parseBook,
  type Table,
  toDecimal,
  type Variance,
  variance,
  yearOverYear,
} from "anslag";
import { defineChart } from "anslag/ledger";
import type { NoComparison } from "anslag/planning";
import { revisedAppropriation } from "anslag/planning";
import { expectTypeOf } from "vitest";

const chart = defineChart({
  lines: [
    { id: "fees", kind: "income" },
    { id: "staff", kind: "cost" },
  ],
  totals: [{ id: "netCost", of: ["fees", "staff"], role: "net-cost" }],
});

// A chart knows its lines.
// @ts-expect-error a total of a line that does not exist
defineChart({ lines: [{ id: "fees", kind: "income" }], totals: [{ id: "all", of: ["fee"] }] });
const staff = { id: "staff", kind: "cost" } as const;
// @ts-expect-error an of-which line of a line that does not exist
defineChart({ lines: [staff, { id: "overtime", kind: "cost", ofWhich: "stff" }] });
// @ts-expect-error a kind that does not exist
defineChart({ lines: [{ id: "fees", kind: "revenue" }] });

const book = defineBook({
  title: "Library",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  scenarios: [{ id: "plan" }],
  chart,
  figureSets: [
    {
      id: "all",
      figures: [
        { line: "staff", scenario: "plan", amount: 1 },
        // @ts-expect-error a line that the chart does not have
        { line: "staf", scenario: "plan", amount: 1 },
        // @ts-expect-error a scenario that is neither standard nor declared
        { line: "staff", scenario: "pl", amount: 1 },
        // @ts-expect-error an amount that is no amount
        { line: "staff", scenario: "plan", amount: true },
      ],
    },
  ],
});

// A statement knows its rows and columns.
const statement = incomeStatement(book, {
  columns: {
    forecast: { scenario: "forecast" },
    budget: { scenario: "budget" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
  },
});
expectTypeOf(statement).toEqualTypeOf<
  Table<"fees" | "staff" | "netCost", "forecast" | "budget" | "variance">
>();
expectTypeOf(amountOf(statement, "netCost", "variance")).toEqualTypeOf<Decimal | undefined>();
// @ts-expect-error a row that the statement does not have
cellOf(statement, "netcost", "variance");
// @ts-expect-error a column that the statement does not have
cellOf(statement, "netCost", "variation");
// @ts-expect-error a scenario that the book does not have
incomeStatement(book, { columns: { forecast: { scenario: "prognosis" } } });
incomeStatement(book, {
  columns: {
    budget: { scenario: "budget" },
    // @ts-expect-error a column that is not there
    variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
  },
});
const chosen = buildTable(book, {
  rows: ["staff", { id: "sum", sumOf: ["staff"] }],
  columns: { plan: { scenario: "plan" } },
});
expectTypeOf(chosen).toEqualTypeOf<Table<"staff" | "sum", "plan">>();
// @ts-expect-error a line that the chart does not have
buildTable(book, { rows: ["rent"], columns: { plan: { scenario: "plan" } } });
expectTypeOf(headline(book, { columns: { plan: { scenario: "plan" } } })).toEqualTypeOf<
  Table<"netCost" | "funding" | "result", "plan">
>();

// The book schema is a Standard Schema, as the specification's own types have it.
expectTypeOf(bookSchema).toExtend<StandardSchemaV1<BookJson, Book>>();

// A book from JSON knows its lines when its chart is written in code.
expectTypeOf(parseBook({}, { chart }).chart).toEqualTypeOf<typeof chart>();
expectTypeOf<BookJson["figureSets"][number]["figures"][number]["amount"]>().toEqualTypeOf<
  string | number
>();

// Absence is in the type exactly where it is possible.
expectTypeOf(variance({ outcome: 1, reference: "2" })).toEqualTypeOf<Variance>();
declare const perhaps: string | undefined;
expectTypeOf(variance({ outcome: 1, reference: perhaps })).toEqualTypeOf<Variance | NoComparison>();
// @ts-expect-error an absent base must be dealt with first
yearOverYear({ current: 1, prior: perhaps }).growth;
// @ts-expect-error null is not an amount
variance({ outcome: 1, reference: null });
// @ts-expect-error outcome and reference are named, so that they cannot change places
variance(1, 2);
// @ts-expect-error a misspelt part of a net cost
netCost({ income: 1, cost: -2 });
expectTypeOf(netCost({ income: 1 })).toEqualTypeOf<Decimal>();
const undated = { reference: "A", title: "a", amount: 1, kind: "supplement" } as const;
// @ts-expect-error a decision without a date
revisedAppropriation({ original: { amount: 1 }, adjustments: [undated] }, { asOf: "2023-08-31" });
// @ts-expect-error a boolean is not an amount
toDecimal(true);

// Results cannot be changed.
// @ts-expect-error tables are read-only
statement.title = "other";
// @ts-expect-error lists are read-only
book.figureSets.push();
