/**
 * A Finnish comparison of budget and outturn, which the accounts of a municipality contain
 * (Kuntalaki 410/2015, § 113): income +, expenditure −, and + is favourable.
 */
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { budgetOutturn } from "anslag/report";
import { describe, expect, it } from "vitest";
import { DECISIONS, outturnBook } from "../outturn-book.ts";
import { expectWithinRounding, printedRows, publishedRows, signsOf } from "../published.ts";

const book = outturnBook({
  title: "Tilinpäätös 2023",
  language: "fi",
  currency: "EUR",
  income: "Toimintatuotot",
  costs: "Toimintakulut",
  net: "Toimintakate",
  schools: "Sivistyslautakunta",
  roads: "Tekninen lautakunta",
});
const printed = printTable(incomeStatement(book, budgetOutturn(book, DECISIONS)));

it("has budgets after changes and variances computed by hand", () => {
  expect(printedRows(printed).map(({ figures }) => figures)).toEqual([
    [2_100, undefined, 2_100, 2_180, 80],
    [-41_300, -650, -41_950, -42_410, -460],
    [-39_200, -650, -39_850, -40_230, -380],
    [900, 50, 950, 870, -80],
    [-12_480, 200, -12_280, -12_150, 130],
    [-11_580, 250, -11_330, -11_280, 50],
    [-50_780, -400, -51_180, -51_510, -330],
  ]);
});

it("reads as a toteutumisvertailu", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("budget-outturn.golden.txt");
});

/**
 * Jyväskylän kaupunki, Tilinpäätös 2018, "Tuloslaskelmaosan toteutuminen", in thousands of
 * euros: original budget, changes, budget after changes, outturn, variance. The city prints a
 * total above its parts; here it stands below them.
 * https://www.jyvaskyla.fi/tilinpaatokset/tilinpaatos-2018/talousarvion-toteutuminen/tuloslaskelmaosan-toteutuminen
 */
const JYVASKYLA = publishedRows(`
Myyntitulot | 46 500,0 | -550,8 | 45 949,2 | 49 650,9 | 3 701,7
Maksutulot | 50 333,6 | -56,0 | 50 277,6 | 50 875,2 | 597,6
Tuet ja avustukset | 9 913,7 | 1 750,0 | 11 663,7 | 15 250,7 | 3 587,0
Muut toimintatulot | 30 912,8 | 638,0 | 31 550,8 | 36 263,9 | 4 713,2
Toimintatulot | 137 660,1 | 1 781,2 | 139 441,3 | 152 040,8 | 12 599,5
Henkilöstömenot | -289 512,0 | -3 153,4 | -292 665,4 | -295 982,4 | -3 317,0
Palvelujen ostot | -362 222,3 | -9 332,7 | -371 555,0 | -374 594,9 | -3 039,8
Aineet, tarvikkeet ja tavarat | -19 738,1 | -60,5 | -19 798,6 | -19 933,1 | -134,4
Avustukset muille | -59 646,8 | -1 585,0 | -61 231,8 | -61 080,4 | 151,4
Avustukset liikelaitoksille | 0,0 | | 0,0 | 0,0 | 0,0
Muut toimintamenot | -85 560,5 | -444,7 | -86 005,2 | -86 200,6 | -195,3
Toimintamenot | -816 679,8 | -14 576,3 | -831 256,1 | -837 791,3 | -6 535,2
Toimintakate | -679 019,7 | -12 795,1 | -691 814,8 | -685 750,5 | 6 064,3
`);

describe("the comparison of Jyväskylä", () => {
  const labels = JYVASKYLA.map(({ label }) => label);
  const [income, costs] = [labels.slice(0, 4), labels.slice(5, 11)];
  const tenths = (label: string, column: number): number | undefined =>
    JYVASKYLA.find((row) => row.label === label)?.figures[column];
  const SIZES: Readonly<Record<string, number>> = {
    Toimintatulot: 4,
    Toimintamenot: 6,
    Toimintakate: 10,
  };
  const linesOf = (label: string): number => SIZES[label] ?? 1;
  /** How many printed figures of a line each column is computed from. */
  const ROUNDED = [1, 1, 2, 1, 3] as const;
  const PLACES = [
    { scenario: "budget", members: { decision: "original" } },
    { scenario: "budget", members: { decision: "change" } },
    undefined,
    { scenario: "actual" },
  ] as const;
  const city = defineBook({
    title: "Tilinpäätös 2018",
    organisation: "Jyväskylän kaupunki",
    language: "fi",
    unit: { currency: "EUR", scale: "thousand" },
    fiscalYear: { year: 2018 },
    cutOff: "2018-12-31",
    chart: {
      lines: [
        ...income.map((id) => ({ id, kind: "income" as const })),
        ...costs.map((id) => ({ id, kind: "cost" as const })),
      ],
      totals: [
        { id: "Toimintatulot", of: income },
        { id: "Toimintamenot", of: costs },
        { id: "Toimintakate", of: ["Toimintatulot", "Toimintamenot"] },
      ],
    },
    dimensions: [{ id: "decision", members: [{ id: "original" }, { id: "change" }] }],
    figureSets: [
      {
        id: "city",
        figures: [...income, ...costs].flatMap((line) =>
          PLACES.flatMap((place, column) => {
            const amount = tenths(line, column);
            return place === undefined || amount === undefined
              ? []
              : [{ line, ...place, amount: (amount / 10).toFixed(1) }];
          }),
        ),
      },
    ],
  });
  const table = incomeStatement(city, budgetOutturn(city, DECISIONS));
  const rows = printedRows(printTable(table, { decimals: 1 }));

  it("has the rows of the city, and an empty cell where it prints none", () => {
    expect(rows.map(({ label }) => label)).toEqual(labels);
    const empty = (of: readonly { readonly figures: readonly (number | undefined)[] }[]) =>
      of.map(({ figures }) => figures.map((figure) => figure === undefined));
    expect(empty(rows)).toEqual(empty(JYVASKYLA));
  });

  it("has every figure of the city within its rounding, and every sign", () => {
    // Half a tenth for each figure, and for each that it needs.
    expectWithinRounding(
      rows,
      JYVASKYLA,
      (label, column) => (1 + linesOf(label) * (ROUNDED[column] ?? 0)) / 2,
    );
    expect(signsOf(rows)).toEqual(signsOf(JYVASKYLA));
  });
});
