/**
 * The tables of the report.
 *
 * The lines, their numbers and their order are those of § 5-4 of the regulation on municipal
 * budgets and accounts (FOR-2019-06-07-714). Columns and signs are those of
 * `quarterlyAppropriations`: income is negative, expenditure positive, a negative net operating
 * result is a surplus, and a positive variance is favourable.
 */
import { incomeStatement, memberList, type PrintedTable, printTables, type Table } from "anslag";
import { quarterlyAppropriations } from "anslag/report";
import { book, FINANCE, GENERAL, ORIGINAL, USES } from "./book.ts";

/** What every table is about: the months to date, in two years, and the budget that was decided. */
const REPORT = {
  period: "2024-01/2024-09",
  prior: { scenario: "priorYearActual", period: "2023-01/2023-09" },
  original: { scenario: "budget", members: { sak: ORIGINAL } },
} as const;

/** Lines 1 to 17: from the general income to the net operating result. */
const OPERATIONS = [
  ...GENERAL,
  "generelle",
  "bevilgninger",
  "Avskrivninger",
  "nettoUtgifter",
  "bruttoResultat",
  ...FINANCE,
  "nettoFinans",
  "Motpost avskrivninger",
  "nettoResultat",
];

/** The tables by the names of their tabs in the workbook. */
export const tables: Readonly<Record<"1A hittil" | "1A prognose" | "1B", Table>> = {
  "1A hittil": incomeStatement(book, {
    ...quarterlyAppropriations(book, {
      ...REPORT,
      columns: ["actual", "planned", "gap", "prior"],
      title: "Bevilgningsoversikt drift (§ 5-4 første ledd), hittil i år per 30. september 2024",
    }),
    rows: OPERATIONS,
  }),
  "1A prognose": incomeStatement(book, {
    ...quarterlyAppropriations(book, {
      ...REPORT,
      columns: ["original", "revised", "forecast", "variance"],
      title: "Bevilgningsoversikt drift (§ 5-4 første ledd), årsprognose 2024",
    }),
    rows: [
      ...OPERATIONS,
      { heading: "Disponering eller dekning av netto driftsresultat" },
      ...USES,
      "disponeringer",
      "fremført",
    ],
  }),
  // The areas, which line 6 adds up.
  "1B": memberList(book, {
    ...quarterlyAppropriations(book, {
      ...REPORT,
      line: "bevilgninger",
      columns: ["actual", "planned", "gap", "revised", "forecast", "variance"],
      title: "Bevilgningsoversikt drift (§ 5-4 andre ledd), per rammeområde",
    }),
    dimension: "område",
    labelHeading: "Rammeområde",
    total: { label: "6 Sum bevilgninger drift, netto" },
  }),
};

/** The tables as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(printTables(tables, { scale: "thousand", roundingNotes: "count" })),
);
