/** Every figure of the Norwegian quarterly report, computed again from the rows of its ledger. */
import { describe, expect, it } from "vitest";
import { printed } from "../../examples/quarterly-report-no/tables.ts";
import { expectPrinted, expectSum, printedColumn, readLedger, sumRows } from "./raw-ledger.ts";

const ledger = readLedger("quarterly-report-no/regnskap.csv", ";");
/** The tables print thousands of kroner; the ledger is in øre. */
const unit = 100_000n;

const GENERAL = [
  "Rammetilskudd",
  "Inntekts- og formuesskatt",
  "Eiendomsskatt",
  "Andre generelle driftsinntekter",
];
const FINANCE = [
  "Renteinntekter",
  "Utbytter",
  "Gevinster og tap på finansielle omløpsmidler",
  "Renteutgifter",
  "Avdrag på lån",
];
const USES = [
  "Overføring til investering",
  "Avsetninger til bundne driftsfond",
  "Bruk av bundne driftsfond",
  "Avsetninger til disposisjonsfond",
  "Bruk av disposisjonsfond",
  "Dekning av tidligere års merforbruk",
];
const COSTS = ["bevilgninger", "Avskrivninger"];
/** § 5-4: the parts of each line that adds up others. */
const TOTALS: Readonly<Record<string, readonly string[]>> = {
  generelle: GENERAL,
  nettoUtgifter: COSTS,
  bruttoResultat: [...GENERAL, ...COSTS],
  nettoFinans: FINANCE,
  nettoResultat: [...GENERAL, ...COSTS, ...FINANCE, "Motpost avskrivninger"],
  disponeringer: USES,
  fremført: [...GENERAL, ...COSTS, ...FINANCE, "Motpost avskrivninger", ...USES],
};

type Fields = Readonly<Record<string, string>>;
/** The rows of the services have an area; the others have none. */
const isOn = (fields: Fields, line: string): boolean =>
  line === "bevilgninger"
    ? fields.Rammeområde !== ""
    : fields.Rammeområde === "" && fields.Art === line;
const ofType =
  (type: string, until = "12") =>
  (fields: Fields): boolean =>
    fields.Type === type && (fields.Periode ?? "").slice(-2) <= until;
/** The figures of each column, with debit as positive. */
const COLUMNS: Readonly<Record<string, (fields: Fields) => boolean>> = {
  actual: ofType("Regnskap", "09"),
  planned: ofType("Budsjett", "09"),
  prior: ofType("Regnskap i fjor", "09"),
  original: (fields) => ofType("Budsjett")(fields) && fields.Sak === "KS-sak 104/23",
  revised: ofType("Budsjett"),
  forecast: ofType("Prognose"),
};
/** A variance is positive if less is spent, or more received, than the budget says. */
const VARIANCES: Readonly<Record<string, readonly [reference: string, outcome: string]>> = {
  gap: ["planned", "actual"],
  variance: ["revised", "forecast"],
};

const oracle =
  (fits: (fields: Fields, row: string) => boolean) =>
  (row: string, column: string): bigint | undefined => {
    const sum = (of: string): bigint | undefined =>
      sumRows(ledger, (fields) => COLUMNS[of]?.(fields) === true && fits(fields, row));
    const sides = VARIANCES[column];
    if (sides === undefined) return sum(column);
    const [reference, outcome] = sides.map(sum);
    return reference === undefined || outcome === undefined ? undefined : reference - outcome;
  };
const byLine = oracle((fields, row) => (TOTALS[row] ?? [row]).some((line) => isOn(fields, line)));
const byArea = oracle((fields, row) =>
  row === "sum" ? fields.Rammeområde !== "" : fields.Rammeområde === row,
);

const table = (name: string) => {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`there is no table "${name}"`);
  return found;
};

describe("the Norwegian quarterly report", () => {
  it("prints the year so far, line by line, in the signs of the ledger", () => {
    const columns = ["actual", "planned", "gap", "prior"];
    expectPrinted(table("1A hittil"), { columns, unit, oracle: byLine, isComplete: true });
  });

  it("prints the forecast of the year, line by line", () => {
    const columns = ["original", "revised", "forecast", "variance"];
    expectPrinted(table("1A prognose"), { columns, unit, oracle: byLine, isComplete: true });
  });

  it("prints the areas", () => {
    const columns = ["actual", "planned", "gap", "revised", "forecast", "variance"];
    expectPrinted(table("1B"), { columns, unit, oracle: byArea, isComplete: true });
  });

  it("adds up as printed, line by line of § 5-4", () => {
    const columns = ["original", "revised", "forecast", "variance"];
    for (const [total, parts] of Object.entries(TOTALS))
      expectSum(table("1A prognose"), { columns, total, parts });
    for (const total of ["generelle", "nettoUtgifter", "bruttoResultat", "nettoResultat"])
      expectSum(table("1A hittil"), {
        columns: ["actual", "planned", "gap", "prior"],
        total,
        parts: TOTALS[total] ?? [],
      });
  });

  it("takes depreciation out again, by the same figures with the other sign", () => {
    for (const name of ["1A hittil", "1A prognose"])
      for (const { id, measure } of table(name).columns) {
        if (measure === "variance") continue;
        const figures = printedColumn(table(name), id);
        const depreciation = figures.get("Avskrivninger");
        expect(depreciation).toBeGreaterThan(0n);
        expect(-(figures.get("Motpost avskrivninger") ?? 0n)).toBe(depreciation);
      }
  });

  it("uses the whole net operating result, so nothing is carried forward", () => {
    for (const column of ["original", "revised", "forecast"])
      expect(printedColumn(table("1A prognose"), column).get("fremført")).toBe(0n);
  });
});
