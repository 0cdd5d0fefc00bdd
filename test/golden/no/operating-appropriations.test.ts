/**
 * The overview of operating appropriations of Stavanger kommune, Årsrapport 2021, table 14.3
 * (§ 5-4, first paragraph), in thousands: every figure of the municipality, its sums too.
 * https://arsrapport2021.stavanger.kommune.no/stko_tabell/14-3-bevilgningsoversikt-drift-del-1/
 */
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { operatingAppropriations } from "anslag/report";
import { expect, it } from "vitest";
import {
  expectWithinRounding,
  figuresByScenario,
  printedRows,
  publishedRows,
  signsOf,
} from "../published.ts";

/** Regnskap 2021, justert budsjett 2021, opprinnelig budsjett 2021, regnskap 2020. */
const OVERVIEW = publishedRows(`
1 Rammetilskudd | 2 883 062 | 2 850 445 | 2 751 297 | 2 948 128
2 Inntekts- og formuesskatt | 6 300 773 | 6 230 000 | 5 857 000 | 5 548 456
3 Eiendomsskatt | 306 912 | 302 000 | 297 000 | 215 890
4 Andre generelle driftsinntekter | 271 520 | 233 536 | 264 201 | 409 252
5 Sum generelle driftsinntekter | 9 762 267 | 9 615 981 | 9 169 498 | 9 121 727
6 Sum bevilgninger drift, netto | 8 686 409 | 9 047 005 | 8 741 272 | 8 513 565
7 Avskrivninger | 578 610 | 560 339 | 336 144 | 530 203
8 Sum netto driftsutgifter | 9 265 018 | 9 607 344 | 9 077 416 | 9 043 769
9 Brutto driftsresultat | 497 249 | 8 637 | 92 082 | 77 958
10 Renteinntekter | 108 886 | 102 028 | 121 238 | 136 048
11 Utbytter | 291 609 | 295 050 | 297 400 | 277 857
12 Gevinster og tap på finansielle omløpsmidler | 78 383 | 10 800 | 0 | 6 744
13 Renteutgifter | 215 074 | 226 144 | 241 879 | 231 973
14 Avdrag på lån | 351 702 | 357 227 | 386 927 | 348 950
15 Netto finansutgifter | -87 897 | -175 493 | -210 168 | -160 273
16 Motpost avskrivninger | 578 610 | 560 339 | 336 144 | 530 203
17 Netto driftsresultat | 987 961 | 393 483 | 218 058 | 447 888
18 Overføring til investering | 442 566 | 440 872 | 216 114 | 252 298
19 Netto avsetninger til eller bruk av bundne driftsfond | -2 578 | -144 796 | 5 716 | 101 378
20 Netto avsetninger til eller bruk av disposisjonsfond | 547 973 | 97 407 | -3 772 | 262 136
21 Bruk av tidligere års mindreforbruk | 0 | 0 | 0 | -167 924
22 Sum disponeringer eller dekning av netto driftsresultat | 987 961 | 393 483 | 218 058 | 447 888
23 Fremført til inndekning i senere år (merforbruk) | 0 | 0 | 0 | 0
`);

const numbered = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => OVERVIEW[number - 1]?.label ?? "");
const [five, eight, nine, fifteen] = numbered(5, 8, 9, 15) as [string, string, string, string];
const [seventeen, twentyTwo, last] = numbered(17, 22, 23) as [string, string, string];
const kinds = [
  ...numbered(1, 2, 3, 4).map((id) => ({ id, kind: "income" as const })),
  ...numbered(6, 7).map((id) => ({ id, kind: "cost" as const })),
  ...numbered(10, 11, 12).map((id) => ({ id, kind: "financial-income" as const })),
  ...numbered(13, 14).map((id) => ({ id, kind: "financial-cost" as const })),
  ...numbered(16).map((id) => ({ id, kind: "income" as const })),
  ...numbered(18, 19, 20, 21).map((id) => ({ id, kind: "cost" as const })),
];
const SCENARIOS = ["actual", "budget", "adopted", "priorYearActual"] as const;
const book = defineBook({
  title: "Årsrapport 2021",
  organisation: "Stavanger kommune",
  language: "nb",
  unit: { currency: "NOK", scale: "thousand" },
  fiscalYear: { year: 2021 },
  cutOff: "2021-12-31",
  scenarios: [{ id: "adopted", kind: "budget" }],
  chart: {
    lines: kinds,
    totals: [
      { id: five, of: numbered(1, 2, 3, 4) },
      { id: eight, of: numbered(6, 7) },
      { id: nine, of: [five, eight] },
      { id: fifteen, of: numbered(10, 11, 12, 13, 14) },
      { id: seventeen, of: [nine, fifteen, ...numbered(16)] },
      { id: twentyTwo, of: numbered(18, 19, 20, 21) },
      { id: last, of: [seventeen, twentyTwo] },
    ],
  },
  figureSets: [
    {
      id: "overview",
      figures: kinds.flatMap(({ id, kind }) =>
        figuresByScenario(
          OVERVIEW.find(({ label }) => label === id),
          SCENARIOS,
          { flow: kind.endsWith("income") ? "income" : "cost", style: "all-positive" },
        ).map((figure) => ({ ...figure, line: id })),
      ),
    },
  ],
});

const prior = { scenario: "priorYearActual" } as const;
const preset = operatingAppropriations(book, { original: { scenario: "adopted" }, prior });
const printed = printTable(incomeStatement(book, preset));

it("has the lines of § 5-4 in their order, and the sums of the municipality", () => {
  const rows = printedRows(printed);
  expect(rows.map(({ label }) => label)).toEqual(OVERVIEW.map(({ label }) => label));
  // The municipality rounds each figure by itself: a sum of thirteen may be six away.
  expectWithinRounding(rows, OVERVIEW, () => 6);
});

it("prints income, costs and surpluses without a sign, as the municipality does", () => {
  expect(signsOf(printedRows(printed)).slice(0, 22)).toEqual(signsOf(OVERVIEW).slice(0, 22));
});

it("reads as a bevilgningsoversikt", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot(
    "operating-appropriations.golden.txt",
  );
});
