/** The tables of the report. */
import {
  buildTable,
  type ColumnInput,
  incomeStatement,
  type PrintedTable,
  printTables,
  type Table,
} from "anslag";
import { book, services } from "./book.ts";

const SIGNS = { signs: "overspend-positive" } as const;

/** What every table of the report says about the year: the budget now, and the forecast. */
const outturn = {
  revised: { scenario: "budget", label: "Revised Budget" },
  previous: { scenario: "forecastMonth7", label: "Previous Forecast (Month 7)" },
  forecast: { scenario: "forecast", label: "Forecast Outturn (Month 8)" },
  variance: {
    varianceOf: { outcome: "forecast", reference: "revised" },
    label: "Over / (Under) Spend",
  },
  percent: { percentOf: { numerator: "variance", base: "revised" }, label: "%" },
  movement: {
    varianceOf: { outcome: "forecast", reference: "previous" },
    label: "Movement since Month 7",
  },
} as const;

const CORPORATE = "Corporate Budgets";
const directorates = [...services.keys()].filter((name) => name !== CORPORATE);

/** The position of the council on one page. */
function byDirectorate(): Table {
  const row = (directorate: string) =>
    ({ id: directorate, line: "net", members: { directorate } }) as const;
  return buildTable(book, {
    title: "Table 1: Forecast outturn by directorate",
    labelHeading: "Directorate",
    ...SIGNS,
    rows: [
      ...directorates.map(row),
      { id: "services", label: "Net Cost of Services", sumOf: directorates },
      row(CORPORATE),
      { id: "total", label: "Net Revenue Budget", sumOf: ["services", CORPORATE] },
    ],
    columns: {
      original: {
        scenario: "budget",
        members: { decision: "original" },
        label: "Original Budget",
      },
      virements: { scenario: "budget", members: { decision: "virement" }, label: "Virements" },
      ...outturn,
      actual: { scenario: "actual", period: "2024-04/2024-11", label: "Actual to Date" },
    },
  });
}

/** Why each directorate is over or under its budget. */
function reasons(): Table {
  const { revised, forecast, variance } = outturn;
  return buildTable(book, {
    title: "Table 5: Main reasons for the forecast variances",
    ...SIGNS,
    rows: [...services.keys()].map((id) => ({ id, line: "net", members: { directorate: id } })),
    columns: { revised, forecast, variance, reason: { explanations: true, label: "Main Reasons" } },
  });
}

/** Each service below its directorate. */
function byService(): Table {
  const rows = [...services].flatMap(([directorate, names]) => [
    ...names.map((service) => ({
      id: service,
      line: "net" as const,
      members: { directorate, service },
      label: service,
      level: 1,
    })),
    { id: directorate, label: `Total ${directorate}`, sumOf: names },
  ]);
  return buildTable(book, {
    title: "Table 2: Forecast outturn by service",
    labelHeading: "Service",
    ...SIGNS,
    rows: [...rows, { id: "total", label: "Net Revenue Budget", sumOf: [...services.keys()] }],
    columns: outturn,
  });
}

/** The council as a whole, by kind of expenditure and income. */
function bySubjective(): Table {
  return incomeStatement(book, {
    title: "Table 3: Subjective analysis",
    ...SIGNS,
    columns: outturn,
  });
}

/** The virements of the year; each adds up to nothing. */
function virements(): Table {
  const found = (book.dimensions.find(({ id }) => id === "reference")?.members ?? []).filter(
    ({ id }) => id !== "Original",
  );
  const numbers = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  const moved = [...services].flatMap(([directorate, names]) =>
    names.map((service) => ({ id: service, label: service, members: { directorate, service } })),
  );
  const columns: Readonly<Record<string, ColumnInput<string, never, "budget">>> = {
    ...Object.fromEntries(
      numbers.map(({ id }) => [id, { scenario: "budget", members: { reference: id }, label: id }]),
    ),
    all: { sumOf: numbers.map(({ id }) => id), label: "All Virements" },
  };
  return buildTable(book, {
    title: "Table 4: Virements to 30 November 2024",
    labelHeading: "Service",
    ...SIGNS,
    rows: [
      ...moved.map((row) => ({ ...row, line: "net" as const })),
      { id: "total", label: "Total", sumOf: moved.map(({ id }) => id) },
    ],
    columns,
  });
}

/** The tables by the names of their tabs in the workbook. */
export const tables: Readonly<
  Record<"Directorates" | "Services" | "Subjective" | "Virements" | "Reasons", Table>
> = {
  Directorates: byDirectorate(),
  Services: byService(),
  Subjective: bySubjective(),
  Virements: virements(),
  Reasons: reasons(),
};

/** The tables as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(
    // The table of virements lists only services that have one.
    printTables(tables, { scale: "thousand", roundingNotes: "count", emptyRows: "hide" }),
  ),
);
