/**
 * The tables of the report.
 *
 * The lines, their numbers and their order are those of § 5-4 of the regulation on municipal
 * budgets and accounts (FOR-2019-06-07-714). The signs are those of Sandnes kommune, økonomiplan
 * 2021–2024, "Bevilgningsoversikt drift (1A)": income is negative, expenditure positive, and a
 * negative net operating result is a surplus. A positive variance is favourable.
 */
import { buildTable, memberList, type PrintedTable, printTables, type Table } from "anslag";
import { book, ORIGINAL } from "./book.ts";

const SIGNS = { signs: "costs-positive" } as const;
const SO_FAR = { period: "2024-01/2024-09" } as const;

const actual = { scenario: "actual", ...SO_FAR, label: "Regnskap hittil 2024" } as const;
const planned = { scenario: "budget", ...SO_FAR, label: "Budsjett hittil 2024" } as const;
const gap = {
  varianceOf: { outcome: "actual", reference: "planned" },
  label: "Avvik hittil",
} as const;
const original = {
  scenario: "budget",
  members: { sak: ORIGINAL },
  label: "Opprinnelig budsjett 2024",
} as const;
const revised = { scenario: "budget", label: "Regulert budsjett 2024" } as const;
const forecast = { scenario: "forecast", label: "Årsprognose 2024" } as const;
const variance = {
  varianceOf: { outcome: "forecast", reference: "revised" },
  label: "Avvik prognose",
} as const;

/** Lines 1 to 17: from the general income to the net operating result. */
const OPERATIONS = [
  "Rammetilskudd",
  "Inntekts- og formuesskatt",
  "Eiendomsskatt",
  "Andre generelle driftsinntekter",
  "generelle",
  "bevilgninger",
  "Avskrivninger",
  "nettoUtgifter",
  "bruttoResultat",
  "Renteinntekter",
  "Utbytter",
  "Gevinster og tap på finansielle omløpsmidler",
  "Renteutgifter",
  "Avdrag på lån",
  "nettoFinans",
  "Motpost avskrivninger",
  "nettoResultat",
] as const;

/** Lines 18 to 25: how the net operating result is used. */
const USES = [
  "Overføring til investering",
  "Avsetninger til bundne driftsfond",
  "Bruk av bundne driftsfond",
  "Avsetninger til disposisjonsfond",
  "Bruk av disposisjonsfond",
  "Dekning av tidligere års merforbruk",
  "disponeringer",
  "fremført",
] as const;

/** The appropriations of the areas, which line 6 adds up. */
const LINE = { line: "bevilgninger" } as const;

/** The tables by the names of their tabs in the workbook. */
export const tables: Readonly<Record<"1A hittil" | "1A prognose" | "1B", Table>> = {
  "1A hittil": buildTable(book, {
    title: "Bevilgningsoversikt drift (§ 5-4 første ledd), hittil i år per 30. september 2024",
    ...SIGNS,
    rows: OPERATIONS,
    columns: {
      actual,
      planned,
      gap,
      prior: {
        scenario: "priorYearActual",
        period: "2023-01/2023-09",
        label: "Regnskap hittil 2023",
      },
    },
  }),
  "1A prognose": buildTable(book, {
    title: "Bevilgningsoversikt drift (§ 5-4 første ledd), årsprognose 2024",
    ...SIGNS,
    rows: [
      ...OPERATIONS,
      { heading: "Disponering eller dekning av netto driftsresultat" },
      ...USES,
    ],
    columns: { original, revised, forecast, variance },
  }),
  "1B": memberList(book, {
    dimension: "område",
    title: "Bevilgningsoversikt drift (§ 5-4 andre ledd), per rammeområde",
    labelHeading: "Rammeområde",
    ...SIGNS,
    columns: {
      actual: { ...LINE, ...actual },
      planned: { ...LINE, ...planned },
      gap,
      revised: { ...LINE, ...revised },
      forecast: { ...LINE, ...forecast },
      variance,
    },
    total: { label: "6 Sum bevilgninger drift, netto" },
  }),
};

/** The tables as they are printed, rounded together: one amount is one text in all of them. */
export const printed: ReadonlyMap<string, PrintedTable> = new Map(
  Object.entries(printTables(tables, { scale: "thousand", roundingNotes: "count" })),
);
