/**
 * A Finnish comparison of budget and outturn, which the accounts of a municipality contain
 * (Kuntalaki 410/2015, § 113): income +, expenditure −, and + is favourable.
 */
import { incomeStatement, printTable, renderText } from "anslag";
import { budgetOutturn } from "anslag/report";
import { expect, it } from "vitest";
import { DECISIONS, outturnBook } from "../outturn-book.ts";
import { printedRows } from "../published.ts";

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
