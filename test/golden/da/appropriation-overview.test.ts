/**
 * A Danish overview of appropriations with the signs of Egedal Kommune, Regnskab 2016,
 * "Bevillingsoverholdelse": + is more spent or less received, − is less spent or more received.
 * http://regnskab2016.egedalkommune.dk/content/bevillingsoverholdelse-0
 */
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { appropriationOverview } from "anslag/report";
import { describe, expect, it } from "vitest";
import { DECISIONS, outturnBook } from "../outturn-book.ts";
import { expectWithinRounding, printedRows, publishedRows, signsOf } from "../published.ts";

const book = outturnBook({
  title: "Regnskab 2023",
  language: "da",
  currency: "DKK",
  income: "Indtægter",
  costs: "Udgifter",
  net: "I alt",
  schools: "Skole- og dagtilbudsudvalget",
  roads: "Teknik- og miljøudvalget",
});
const printed = printTable(incomeStatement(book, appropriationOverview(book, DECISIONS)));

it("has corrected budgets and variances computed by hand", () => {
  expect(printedRows(printed).map(({ figures }) => figures)).toEqual([
    [-2_100, undefined, -2_100, -2_180, -80],
    [41_300, 650, 41_950, 42_410, 460],
    [39_200, 650, 39_850, 40_230, 380],
    [-900, -50, -950, -870, 80],
    [12_480, -200, 12_280, 12_150, -130],
    [11_580, -250, 11_330, 11_280, -50],
    [50_780, 400, 51_180, 51_510, 330],
  ]);
});

it("reads as a bevillingsoversigt", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("appropriation-overview.golden.txt");
});

/**
 * A Danish council, "Godkendelse af budgetopfølgning 3 - 2025 pr. 31. oktober", in millions: its
 * original budget, corrected budget, expected accounts and the deviation of these from the
 * corrected budget. + is more spent or less received.
 * https://www.monrad.app/agenda_items/49699
 */
const EXPECTED = publishedRows(`
Skatter | -2.093,8 | -2.093,8 | -2.091,7 | 2,1
Generelle tilskud mv. | -988,8 | -974,2 | -980,9 | -6,7
Indtægter i alt | -3.082,7 | -3.068,0 | -3.072,6 | -4,6
Børne- og Familieudvalget | 768,2 | 769,5 | 771,0 | 1,5
Kultur-, Fritids- og Landdistriktsudvalget | 48,2 | 68,5 | 60,0 | -8,5
Beskæftigelsesudvalget | 762,0 | 761,6 | 761,6 | 0,0
Social- og Sundhedsudvalget | 949,2 | 948,1 | 950,2 | 2,1
Teknik- og Miljøudvalget | 61,0 | 62,8 | 64,2 | 1,4
Økonomiudvalget | 357,9 | 372,7 | 368,2 | -4,4
Driftsudgifter i alt | 2.946,6 | 2.983,3 | 2.975,3 | -8,0
Driftsresultat før finansiering | -136,0 | -84,7 | -97,3 | -12,6
Renter mv. | 7,2 | 7,2 | -1,8 | -9,0
Resultat af ordinær driftsvirksomhed | -128,8 | -77,5 | -99,0 | -21,6
`);

describe("the expected accounts of a council", () => {
  const labels = EXPECTED.map(({ label }) => label);
  const [income, costs, interest] = [labels.slice(0, 2), labels.slice(3, 9), "Renter mv."];
  /** How many printed figures each row is computed from. */
  const SIZES: Readonly<Record<string, number>> = {
    "Indtægter i alt": 2,
    "Driftsudgifter i alt": 6,
    "Driftsresultat før finansiering": 8,
    "Resultat af ordinær driftsvirksomhed": 9,
  };
  const council = defineBook({
    title: "Budgetopfølgning 3",
    language: "da",
    unit: { currency: "DKK", scale: "million" },
    fiscalYear: { year: 2025 },
    cutOff: "2025-10-31",
    scenarios: [{ id: "adopted", kind: "budget" }],
    chart: {
      lines: [
        ...income.map((id) => ({ id, kind: "income" as const })),
        ...costs.map((id) => ({ id, kind: "cost" as const })),
        { id: interest, kind: "financial-cost" },
      ],
      totals: [
        { id: "Indtægter i alt", of: income },
        { id: "Driftsudgifter i alt", of: costs },
        {
          id: "Driftsresultat før finansiering",
          of: ["Indtægter i alt", "Driftsudgifter i alt"],
        },
        {
          id: "Resultat af ordinær driftsvirksomhed",
          of: ["Driftsresultat før finansiering", interest],
        },
      ],
    },
    figureSets: [
      {
        id: "council",
        figures: EXPECTED.filter(({ label }) => SIZES[label] === undefined).flatMap(
          ({ label, figures }) =>
            (["adopted", "budget", "forecast"] as const).map((scenario, k) => ({
              line: label,
              scenario,
              // The council prints income as negative, so its figures are the opposite of effects.
              amount: (-(figures[k] ?? 0) / 10).toFixed(1),
            })),
        ),
      },
    ],
  });
  const table = printTable(
    incomeStatement(
      council,
      appropriationOverview(council, {
        original: { scenario: "adopted" },
        actual: { scenario: "forecast" },
        labels: { actual: "Forventet regnskab" },
      }),
    ),
    { decimals: 1 },
  );

  it("has the rows in their order and every figure within the rounding of the council", () => {
    const rows = printedRows(table);
    expect(rows.map(({ label }) => label)).toEqual(labels);
    expect(rows.every(({ figures }) => figures.every((figure) => figure !== undefined))).toBe(true);
    expectWithinRounding(rows, EXPECTED, (label, column) => {
      // Half a tenth each: the figures of the row, and the figure itself; twice in a deviation.
      const most = ((SIZES[label] ?? 0) + 1) / 2;
      return column === 3 ? 3 * most : most;
    });
  });

  it("has the signs of the council in every cell", () => {
    expect(signsOf(printedRows(table))).toEqual(signsOf(EXPECTED));
  });
});
