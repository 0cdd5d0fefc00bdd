/**
 * Four programmes of Gouda, Jaarstukken 2016, "Overzicht van baten en lasten", which follows
 * article 27 of the BBV, in thousands of euros.
 * https://jaarstukken2016.financien.gouda.nl/jaarrekening/overzicht-van-baten-en-lasten
 */
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { programmeAccount } from "anslag/report";
import { expect, it } from "vitest";
import {
  expectWithinRounding,
  figuresByScenario,
  printedRows,
  publishedRows,
  signsOf,
} from "../published.ts";

/** Begroting, begroting na wijziging, jaarrekening, saldo rekening min begroting na wijziging. */
const ACCOUNT = publishedRows(`
01. Economie en stadsmarketing · Lasten | 14.391 | 15.885 | 15.647 | 238
01. Economie en stadsmarketing · Baten | -3.901 | -6.009 | -4.002 | -2.006
01. Economie en stadsmarketing · Saldo | 10.489 | 9.876 | 11.644 | -1.768
02. Zorg (Wmo) · Lasten | 39.676 | 41.146 | 37.203 | 3.943
02. Zorg (Wmo) · Baten | -1.171 | -1.171 | -2.651 | 1.480
02. Zorg (Wmo) · Saldo | 38.505 | 39.975 | 34.552 | 5.424
03. Werk en inkomen · Lasten | 47.338 | 49.380 | 51.635 | -2.255
03. Werk en inkomen · Baten | -21.902 | -23.229 | -25.695 | 2.466
03. Werk en inkomen · Saldo | 25.436 | 26.151 | 25.940 | 211
04. Jeugd, onderwijs en sport · Lasten | 47.886 | 48.324 | 52.049 | -3.724
04. Jeugd, onderwijs en sport · Baten | -4.120 | -4.189 | -7.970 | 3.780
04. Jeugd, onderwijs en sport · Saldo | 43.766 | 44.135 | 44.079 | 56
`);

const programmes = ACCOUNT.filter((_, k) => k % 3 === 0).map(
  ({ label }) => label.split(" · ")[0] ?? "",
);
const SCENARIOS = ["adopted", "budget", "actual"] as const;
const figures = programmes.flatMap((programma, k) =>
  (["lasten", "baten"] as const).flatMap((line, part) =>
    figuresByScenario(ACCOUNT[3 * k + part], SCENARIOS, {
      flow: line === "lasten" ? "cost" : "income",
      style: "costs-positive",
    }).map((figure) => ({ ...figure, line, members: { programma } })),
  ),
);
const book = defineBook({
  title: "Jaarstukken 2016",
  organisation: "Gouda",
  language: "nl",
  unit: { currency: "EUR", scale: "thousand" },
  fiscalYear: { year: 2016 },
  cutOff: "2016-12-31",
  scenarios: [{ id: "adopted", kind: "budget" }],
  chart: {
    lines: [
      { id: "lasten", kind: "cost" },
      { id: "baten", kind: "income" },
    ],
  },
  dimensions: [{ id: "programma", members: programmes.map((id) => ({ id })) }],
  figureSets: [{ id: "overzicht", figures }],
});
const account = programmeAccount(book, {
  dimension: "programma",
  costs: "lasten",
  income: "baten",
  original: { scenario: "adopted" },
});
const printed = printTable(incomeStatement(book, account));

it("has every figure of the municipality within its rounding, and every sign", () => {
  const rows = printedRows(printed);
  expectWithinRounding(rows, ACCOUNT, () => 1);
  expect(signsOf(rows).slice(0, ACCOUNT.length)).toEqual(signsOf(ACCOUNT));
});

it("adds up the programmes", () => {
  // Lasten 14 391 + 39 676 + 47 338 + 47 886; baten 3 901 + 1 171 + 21 902 + 4 120; and so on.
  expect(
    printedRows(printed)
      .slice(-3)
      .map((row) => row.figures),
  ).toEqual([
    [149_291, 154_735, 156_534, -1_799],
    [-31_094, -34_598, -40_318, 5_720],
    [118_197, 120_137, 116_216, 3_921],
  ]);
});

it("reads as a programmarekening", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("programme-account.golden.txt");
});
