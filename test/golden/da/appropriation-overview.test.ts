/**
 * A Danish overview of appropriations with the signs of Egedal Kommune, Regnskab 2016,
 * "Bevillingsoverholdelse": + is more spent or less received, − is less spent or more received.
 * http://regnskab2016.egedalkommune.dk/content/bevillingsoverholdelse-0
 */
import { incomeStatement, printTable, renderText } from "anslag";
import { appropriationOverview } from "anslag/report";
import { expect, it } from "vitest";
import { DECISIONS, outturnBook } from "../outturn-book.ts";
import { printedRows } from "../published.ts";

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
