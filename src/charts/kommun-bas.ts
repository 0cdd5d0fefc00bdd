/**
 * `anslag/charts/kommun-bas`: the account classes of Kommun-Bas, the chart of accounts of Swedish
 * municipalities.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

/** A chart of 2022 that a municipality handed out. */
const CHART_2022 = "https://handlingar.se/en/request/2039/response/3821/attach/html";

/**
 * The account classes of the result in Kommun-Bas, and the account groups of class 8.
 *
 * Source: charts that municipalities of Sweden publish by it; looked up 2026-11-28. They are in
 * Swedish. The groups of the classes 3 to 7 are left out, because no public source at hand lists
 * them for one edition: a class is a line with all its accounts. Of class 8, those groups stand
 * here that two charts have; a title that one of them shortens is that of the other, or of a note
 * to the accounts. The classes 1 and 2 (balance sheet) are left out.
 *
 * @example Accounts of a municipality by class
 * import { kommunBas } from "anslag/charts/kommun-bas";
 * const { accounts } = chartFromCodes(kommunBas.chart);
 * const ledger = [{ account: "3132" }, { account: "5020" }, { account: "8441" }];
 * mapAccounts(accounts, ledger).lines // => ["3", "5", "84"]
 */
export const kommunBas: StandardChart = /* @__PURE__ */ standardChart({
  title: "Kommun-Bas",
  publisher: "Sveriges Kommuner och Regioner (SKR)",
  edition: "classes 4, 6 and 7 as of Kommun-Bas 13; classes 3, 5 and 8 as of a chart of 2022",
  sources: [
    "https://docplayer.se/amp/49741431-Handbok-h-for-kontering-fran.html",
    `${CHART_2022}/4/Kontodel%20A%20Slag%203%20Int%20kter%20Inkomster%202022.pdf.html`,
    `${CHART_2022}/6/Kontodel%20A%20Slag%205%20Kostnader%20f%20r%20arbetskraft%202022.pdf.html`,
    `${CHART_2022}/9/Kontodel%20A%20Slag%208%20Resultatr%20kningens%20vriga%20` +
      "int%20kter%20och%20kostnader%202022.pdf.html",
    "http://www.vilhelmina.se/Hem/leftsidebar/800/FOV1-000515CE/FOV1-000515E6/100",
    "http://arsredovisning.varmdo.se/2017/ekonomisk-sammanstallning/" +
      "noter-kommun-och-koncern/not-6/",
  ],
  lookedUp: "2026-11-28",
  language: "sv",
  by: { lengths: [1, 2] },
  kinds: [
    { codes: ["3"], line: "income" },
    { codes: ["4", "5", "6", "7"], line: "cost" },
    { codes: ["80", "82"], line: "income" },
    { codes: ["83"], line: "cost" },
    { codes: ["84"], line: "financial-income" },
    { codes: ["85"], line: "financial-cost" },
  ],
  levels: ["kontoklass", "kontogrupp"],
  codes: [
    ["3", "Intäkter/inkomster"],
    ["4", "Kostnader och utgifter"],
    ["5", "Kostnader för arbetskraft"],
    ["6", "Övriga verksamhetskostnader"],
    ["7", "Övriga verksamhetskostnader"],
    ["8", "Resultaträkningens övriga intäkter och kostnader"],
    ["80", "Skatteintäkter"],
    ["82", "Bidrag från utjämningssystemen och generella statliga bidrag"],
    ["83", "Avgift i utjämningssystemen"],
    ["84", "Finansiella intäkter"],
    ["85", "Finansiella kostnader"],
  ],
});
