/**
 * Key figures of Stavanger kommune as rows: per inhabitant, as an index, and one row ÷ another. The
 * amounts are those of Årsrapport 2021, table 14.3 (§ 5-4, first paragraph), in thousands.
 * https://arsrapport2021.stavanger.kommune.no/stko_tabell/14-3-bevilgningsoversikt-drift-del-1/
 *
 * Statistisk sentralbyrå counted 144 515 inhabitants in the third quarter of 2021, as reported by
 * https://www.dagsavisen.no/rogalandsavis/nyheter/2021/11/24/slik-har-befolkningen-endret-seg-pa-nord-jaeren/
 */
import { buildTable, defineBook, printTable, renderText } from "anslag";
import { expect, it } from "vitest";

const SCENARIOS = ["actual", "budget", "earlier"] as const;
/** Regnskap 2021, justert budsjett 2021, regnskap 2020, in result sign. */
const AMOUNTS = {
  tax: ["6300773", "6230000", "5548456"],
  operations: ["-8686409", "-9047005", "-8513565"],
};
const book = defineBook({
  title: "Nøkkeltall",
  organisation: "Stavanger kommune",
  language: "nb",
  unit: { currency: "NOK", scale: "thousand" },
  fiscalYear: { year: 2021 },
  years: [{ year: 2020 }],
  cutOff: "2021-12-31",
  scenarios: [{ id: "earlier", kind: "prior-year-actual" }],
  chart: {
    lines: [
      { id: "tax", kind: "income", label: "Inntekts- og formuesskatt" },
      { id: "operations", kind: "cost", label: "Sum bevilgninger drift, netto" },
    ],
  },
  figureSets: [
    {
      id: "overview",
      figures: Object.entries(AMOUNTS).flatMap(([line, amounts]) =>
        SCENARIOS.map((scenario, k) => ({
          line: line as keyof typeof AMOUNTS,
          scenario,
          period: scenario === "earlier" ? "2020-01/2020-12" : "2021-01/2021-12",
          amount: amounts[k] ?? "",
        })),
      ),
    },
  ],
});
const perInhabitant = (row: string, id: string) => ({
  id,
  label: "kr per innbygger",
  level: 1,
  rateOf: { row, quantity: { actual: 144_515, budget: 144_515 } },
});
const asIndex = (row: string, id: string) => ({
  id,
  label: "indeks, 2020 = 100",
  level: 1,
  indexOf: { row, base: "earlier" },
});
const printed = printTable(
  buildTable(book, {
    signs: "all-positive",
    rows: [
      "tax",
      perInhabitant("tax", "taxEach"),
      asIndex("tax", "taxIndex"),
      "operations",
      perInhabitant("operations", "operationsEach"),
      asIndex("operations", "operationsIndex"),
      {
        id: "covered",
        label: "Skatt av bevilgninger",
        quotientOf: { numerator: "tax", base: "operations" },
      },
    ],
    columns: {
      actual: { scenario: "actual", label: "Regnskap 2021" },
      budget: { scenario: "budget", label: "Justert budsjett 2021" },
      earlier: { scenario: "earlier", label: "Regnskap 2020" },
    },
  }),
);

it("has key figures divided by hand", () => {
  // 6 300 773 000 ÷ 144 515 = 43 599.4; 6 230 000 000 ÷ 144 515 = 43 109.7;
  // 8 686 409 000 ÷ 144 515 = 60 107.3; 9 047 005 000 ÷ 144 515 = 62 602.5.
  expect(printed.texts.map((row) => row.map((text) => text.replace(/\u00a0/g, " ")))).toEqual([
    ["6 300 773", "6 230 000", "5 548 456"],
    ["43 599", "43 110", "–"],
    ["113,6", "112,3", "100,0"],
    ["8 686 409", "9 047 005", "8 513 565"],
    ["60 107", "62 603", "–"],
    ["102,0", "106,3", "100,0"],
    // 6 300 773 ÷ 8 686 409 = 0.72536; 6 230 ÷ 9 047.005 = 0.68863;
    // 5 548 456 ÷ 8 513 565 = 0.65172.
    ["72,5 %", "68,9 %", "65,2 %"],
  ]);
});

it("reads as key figures below the lines that they are of", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("key-figures.golden.txt");
});
