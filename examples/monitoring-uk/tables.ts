/** The tables of the report. Their columns and signs are those of `revenueMonitoring`. */
import {
  buildTable,
  incomeStatement,
  memberList,
  memberMatrix,
  type PrintedTable,
  printTables,
  rollUp,
  type Table,
} from "anslag";
import { revenueMonitoring } from "anslag/report";
import { book } from "./book.ts";

/** The forecast that the report compares with, and its name in the headings. */
const MONTH_7 = {
  previous: { scenario: "forecastMonth7" },
  labels: {
    previous: "Previous forecast (Month 7)",
    forecast: "Forecast outturn (Month 8)",
    movement: "Movement since Month 7",
  },
} as const;
const NET = { ...MONTH_7, line: "net" } as const;
const NET_BUDGET = { id: "total", label: "Net Revenue Budget" } as const;
const CORPORATE = "Corporate Budgets";
const membersOf = (dimension: string): readonly string[] =>
  book.dimensions.find(({ id }) => id === dimension)?.members.map(({ id }) => id) ?? [];

/** The position of the council on one page. */
function byDirectorate(): Table {
  const directorates = membersOf("directorate");
  const services = directorates.filter((id) => id !== CORPORATE);
  const [corporate, ...others] = [CORPORATE, ...services].map((id) => ({
    id,
    members: { directorate: id },
  }));
  return buildTable(book, {
    ...revenueMonitoring(book, {
      ...NET,
      title: "Table 1: Forecast outturn by directorate",
      original: { scenario: "budget", members: { decision: "original" } },
      virements: { scenario: "budget", members: { decision: "virement" } },
      actual: { scenario: "actual", period: "2024-04/2024-11" },
    }),
    labelHeading: "Directorate",
    rows: [
      ...others,
      { id: "services", label: "Net Cost of Services", sumOf: services },
      corporate ?? "net",
      { ...NET_BUDGET, sumOf: ["services", CORPORATE] },
    ],
  });
}

/** The virements of the year; each adds up to nothing. */
function virements(): Table {
  const services = membersOf("service");
  return memberMatrix(book, {
    dimension: "reference",
    members: { except: ["Original"] },
    title: "Table 4: Virements to 30 November 2024",
    labelHeading: "Service",
    signs: "overspend-positive",
    rows: [
      ...services.map((id) => ({ id, members: { service: id } })),
      { id: "total", label: "Total", sumOf: services },
    ],
    shows: { line: "net", scenario: "budget" },
    total: { id: "all", label: "All virements" },
  });
}

/** The tables by the names of their tabs in the workbook. */
export const tables: Readonly<
  Record<"Directorates" | "Services" | "Subjective" | "Virements" | "Reasons", Table>
> = {
  Directorates: byDirectorate(),
  Services: rollUp(book, {
    ...revenueMonitoring(book, { ...NET, title: "Table 2: Forecast outturn by service" }),
    labelHeading: "Service",
    by: ["directorate", "service"],
    total: NET_BUDGET,
  }),
  Subjective: incomeStatement(
    book,
    revenueMonitoring(book, { ...MONTH_7, title: "Table 3: Subjective analysis" }),
  ),
  Virements: virements(),
  Reasons: memberList(book, {
    ...revenueMonitoring(book, {
      ...NET,
      title: "Table 5: Main reasons for the forecast variances",
      reasons: true,
      columns: ["revised", "forecast", "variance", "reasons"],
    }),
    dimension: "directorate",
    total: false,
  }),
};

/** The tables as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(
    // The table of virements lists only services that have one.
    printTables(tables, { scale: "thousand", roundingNotes: "count", emptyRows: "hide" }),
  ),
);
