/** The book of the municipality: its lines, and the figures of `regnskap.csv`. */
import { readFileSync } from "node:fs";
import { type Book, defineBook, parseAmount } from "anslag";
import { figuresFromRecords, toResultSign, withFigures } from "anslag/ledger";
import { dsvFormat } from "d3-dsv";

/** The kinds of cost and income of the services. */
const KINDS = [
  { id: "Lønn", kind: "cost", label: "Lønnsutgifter" },
  { id: "Sosiale utgifter", kind: "cost" },
  { id: "Kjøp av varer og tjenester", kind: "cost" },
  { id: "Overføringer og tilskudd til andre", kind: "cost" },
  { id: "Brukerbetalinger", kind: "income" },
  { id: "Salgs- og leieinntekter", kind: "income", label: "Andre salgs- og leieinntekter" },
  { id: "Overføringer og tilskudd fra andre", kind: "income" },
] as const;

/** The lines of § 5-4, with their numbers there. */
const GENERAL_LINES = [
  { id: "Rammetilskudd", kind: "income", label: "1 Rammetilskudd" },
  { id: "Inntekts- og formuesskatt", kind: "income", label: "2 Inntekts- og formuesskatt" },
  { id: "Eiendomsskatt", kind: "income", label: "3 Eiendomsskatt" },
  {
    id: "Andre generelle driftsinntekter",
    kind: "income",
    label: "4 Andre generelle driftsinntekter",
  },
] as const;
const FINANCE_LINES = [
  { id: "Renteinntekter", kind: "financial-income", label: "10 Renteinntekter" },
  { id: "Utbytter", kind: "financial-income", label: "11 Utbytter" },
  {
    id: "Gevinster og tap på finansielle omløpsmidler",
    kind: "financial-income",
    label: "12 Gevinster og tap på finansielle omløpsmidler",
  },
  { id: "Renteutgifter", kind: "financial-cost", label: "13 Renteutgifter" },
  { id: "Avdrag på lån", kind: "financial-cost", label: "14 Avdrag på lån" },
] as const;
const USE_LINES = [
  { id: "Overføring til investering", kind: "cost", label: "18 Overføring til investering" },
  {
    id: "Avsetninger til bundne driftsfond",
    kind: "cost",
    label: "19 Avsetninger til bundne driftsfond",
  },
  { id: "Bruk av bundne driftsfond", kind: "income", label: "20 Bruk av bundne driftsfond" },
  {
    id: "Avsetninger til disposisjonsfond",
    kind: "cost",
    label: "21 Avsetninger til disposisjonsfond",
  },
  { id: "Bruk av disposisjonsfond", kind: "income", label: "22 Bruk av disposisjonsfond" },
  {
    id: "Dekning av tidligere års merforbruk",
    kind: "cost",
    label: "23 Dekning av tidligere års merforbruk",
  },
] as const;
const idsOf = <Id extends string>(lines: readonly { readonly id: Id }[]): readonly Id[] =>
  lines.map(({ id }) => id);

/** Lines 1 to 4: the general income. */
export const GENERAL: readonly string[] = idsOf(GENERAL_LINES);
/** Lines 10 to 14: income and expenditure of finance. */
export const FINANCE: readonly string[] = idsOf(FINANCE_LINES);
/** Lines 18 to 23: the uses of the net operating result. */
export const USES: readonly string[] = idsOf(USE_LINES);

const text = readFileSync(new URL("regnskap.csv", import.meta.url), "utf8").replace("\uFEFF", "");
const records = dsvFormat(";").parse(text);
const namesIn = (column: string): readonly { readonly id: string }[] =>
  [...new Set(records.map((record) => record[column] ?? ""))]
    .filter((name) => name !== "")
    .map((id) => ({ id }));

/** The case of the original budget. */
export const ORIGINAL = "KS-sak 104/23";

const frame = defineBook({
  title: "Økonomirapport 3. kvartal 2024",
  organisation: "Strandvik kommune",
  language: "nb",
  unit: { currency: "NOK" },
  fiscalYear: { year: 2024 },
  cutOff: "2024-09-30",
  // A ledger of a municipality has no rows for months in which nothing was booked.
  scenarios: (["budget", "forecast", "actual", "priorYearActual"] as const).map((id) => ({
    id,
    gaps: "zero" as const,
  })),
  chart: {
    lines: [
      ...GENERAL_LINES,
      ...KINDS,
      { id: "Avskrivninger", kind: "cost", label: "7 Avskrivninger" },
      ...FINANCE_LINES,
      { id: "Motpost avskrivninger", kind: "income", label: "16 Motpost avskrivninger" },
      ...USE_LINES,
    ],
    totals: [
      { id: "generelle", label: "5 Sum generelle driftsinntekter", of: idsOf(GENERAL_LINES) },
      { id: "bevilgninger", label: "6 Sum bevilgninger drift, netto", of: idsOf(KINDS) },
      {
        id: "nettoUtgifter",
        label: "8 Sum netto driftsutgifter",
        of: ["bevilgninger", "Avskrivninger"],
      },
      {
        id: "bruttoResultat",
        label: "9 Brutto driftsresultat",
        of: ["generelle", "nettoUtgifter"],
      },
      { id: "nettoFinans", label: "15 Netto finansutgifter", of: idsOf(FINANCE_LINES) },
      {
        id: "nettoResultat",
        label: "17 Netto driftsresultat",
        of: ["bruttoResultat", "nettoFinans", "Motpost avskrivninger"],
      },
      {
        id: "disponeringer",
        label: "24 Sum disponeringer eller dekning av netto driftsresultat",
        of: idsOf(USE_LINES),
      },
      {
        id: "fremført",
        label: "25 Fremført til inndekning i senere år (merforbruk)",
        of: ["nettoResultat", "disponeringer"],
      },
    ],
  },
  dimensions: [
    { id: "område", label: "Rammeområde", members: namesIn("Rammeområde") },
    { id: "tjeneste", label: "Tjeneste", members: namesIn("Tjeneste") },
    { id: "sak", label: "Sak", members: namesIn("Sak") },
  ],
  figureSets: [],
});

/** The scenario of each type of row. */
const SCENARIOS: Readonly<Record<string, string>> = {
  Budsjett: "budget",
  Prognose: "forecast",
  Regnskap: "actual",
  "Regnskap i fjor": "priorYearActual",
};
const INCOME = new Set<string>(
  frame.chart.lines.filter(({ kind }) => kind.endsWith("income")).map(({ id }) => id),
);

const figures = figuresFromRecords<string, string>(
  frame,
  records.map((record) => {
    const { Art: line = "", Type: type = "", Periode: period, Sak: sak } = record;
    return {
      line,
      scenario: SCENARIOS[type] ?? type,
      ...(period ? { period } : {}),
      // The ledger writes debit as positive and credit as negative.
      amount: toResultSign(parseAmount(record.Beløp ?? "", { decimalMark: "," }), {
        flow: INCOME.has(line) ? "income" : "cost",
        style: "costs-positive",
      }),
      members: {
        ...(record.Rammeområde ? { område: record.Rammeområde } : {}),
        ...(record.Tjeneste ? { tjeneste: record.Tjeneste } : {}),
        ...(sak ? { sak } : {}),
      },
      ...(sak ? { source: sak } : {}),
    };
  }),
);

export const book: Book = withFigures(frame, { regnskap: figures });
