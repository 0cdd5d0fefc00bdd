/**
 * `anslag/charts/bas`: the account classes and groups of BAS, the chart of accounts of Swedish
 * business.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

const COMMIT = "893387f6a30ebbad8df8dba83267bdd179b83ab1";
const ODOO = `https://github.com/odoo/odoo/blob/${COMMIT}`;

/**
 * The account classes of BAS and the account groups under them.
 *
 * Source: the classes of BAS 2024 as Srf konsulterna lists them, and the groups as the Swedish
 * localization of Odoo has them (the headings 310 to 340 and 420 to 450 where BAS heads several
 * groups at once); looked up 2026-11-28. They are in Swedish. Groups that BAS leaves free are left
 * out, and so are 41 and 43, which the source does not head. Balance sheet (1, 2), appropriations
 * (88), and taxes and the result of the year (89) are no lines of the chart.
 *
 * @example Lines for the accounts of a ledger
 * import { bas } from "anslag/charts/bas";
 * const { accounts } = chartFromCodes(bas.chart);
 * const ledger = [{ account: "3010" }, { account: "5010" }, { account: "1930" }];
 * mapAccounts(accounts, ledger).lines // => ["30", "50", null]
 */
export const bas: StandardChart = /* @__PURE__ */ standardChart({
  title: "BAS-kontoplanen",
  publisher: "BAS-intressenternas Förening (Sweden)",
  edition: "classes of BAS 2024; groups as the Swedish localization of Odoo has them",
  sources: [
    "https://srfredovisning.se/baskontoplan/",
    `${ODOO}/addons/l10n_se/data/template/account.group-se.csv`,
  ],
  lookedUp: "2026-11-28",
  language: "sv",
  by: { lengths: [1, 2] },
  kinds: [
    { from: "10", to: "29", line: null },
    { from: "30", to: "39", line: "income" },
    { from: "40", to: "79", line: "cost" },
    { from: "80", to: "83", line: "financial-income" },
    { codes: ["84"], line: "financial-cost" },
    { from: "88", to: "89", line: null },
  ],
  levels: ["kontoklass", "kontogrupp"],
  codes: [
    ["1", "Tillgångar"],
    ["10", "Immateriella anläggningstillgångar"],
    ["11", "Byggnader och mark"],
    ["12", "Maskiner och inventarier"],
    ["13", "Finansiella anläggningstillgångar"],
    ["14", "Lager, produkter i arbete och pågående arbeten"],
    ["15", "Kundfordringar"],
    ["16", "Övriga kortfristiga fordringar"],
    ["17", "Förutbetalda kostnader och upplupna intäkter"],
    ["18", "Kortfristiga placeringar"],
    ["19", "Kassa och bank"],
    ["2", "Eget kapital och skulder"],
    ["20", "Eget kapital"],
    ["21", "Obeskattade reserver"],
    ["22", "Avsättningar"],
    ["23", "Långfristiga skulder"],
    ["24", "Kortfristiga skulder till kreditinstitut, kunder och leverantörer"],
    ["25", "Skatteskulder"],
    ["26", "Moms och punktskatter"],
    ["27", "Personalens skatter, avgifter och löneavdrag"],
    ["28", "Övriga kortfristiga skulder"],
    ["29", "Upplupna kostnader och förutbetalda intäkter"],
    ["3", "Rörelsens inkomster/intäkter"],
    ["30", "Huvudintäkter"],
    ["31", "Försäljning av varor utanför Sverige"],
    ["32", "Försäljning VMB och omvänd moms"],
    ["33", "Försäljning av tjänster utanför Sverige"],
    ["34", "Försäljning, egna uttag"],
    ["35", "Fakturerade kostnader"],
    ["36", "Rörelsens sidointäkter"],
    ["37", "Intäktskorrigeringar"],
    ["38", "Aktiverat arbete för egen räkning"],
    ["39", "Övriga rörelseintäkter"],
    ["4", "Utgifter/kostnader för varor, material och vissa köpta tjänster"],
    ["40", "Inköp av varor och material"],
    ["42", "Sålda varor VMB"],
    ["44", "Momspliktiga inköp i Sverige"],
    ["45", "Övriga momspliktiga inköp"],
    ["46", "Legoarbeten, underentreprenader"],
    ["47", "Reduktion av inköpspriser"],
    ["49", "Förändring av lager, produkter i arbete och pågående arbeten"],
    ["5", "Övriga externa rörelseutgifter/kostnader"],
    ["50", "Lokalkostnader"],
    ["51", "Fastighetskostnader"],
    ["52", "Hyra av anläggningstillgångar"],
    ["53", "Energikostnader"],
    ["54", "Förbrukningsinventarier och förbrukningsmaterial"],
    ["55", "Reparation och underhåll"],
    ["56", "Kostnader för transportmedel"],
    ["57", "Frakter och transporter"],
    ["58", "Resekostnader"],
    ["59", "Reklam och PR"],
    ["6", "Övriga externa rörelseutgifter/kostnader"],
    ["60", "Övriga försäljningskostnader"],
    ["61", "Kontorsmateriel och trycksaker"],
    ["62", "Tele och post"],
    ["63", "Företagsförsäkringar och övriga riskkostnader"],
    ["64", "Förvaltningskostnader"],
    ["65", "Övriga externa tjänster"],
    ["68", "Inhyrd personal"],
    ["69", "Övriga externa kostnader"],
    ["7", "Utgifter/kostnader för personal, avskrivningar m.m."],
    ["70", "Löner till kollektivanställda"],
    ["72", "Löner till tjänstemän och företagsledare"],
    ["73", "Kostnadsersättningar och förmåner"],
    ["74", "Pensionskostnader"],
    ["75", "Sociala och andra avgifter enligt lag och avtal"],
    ["76", "Övriga personalkostnader"],
    ["77", "Nedskrivningar och återföring av nedskrivningar"],
    ["78", "Avskrivningar enligt plan"],
    ["79", "Övriga rörelsekostnader"],
    ["8", "Finansiella och andra inkomster/intäkter och utgifter/kostnader"],
    ["80", "Resultat från andelar i koncernföretag"],
    ["81", "Resultat från andelar i intresseföretag"],
    ["82", "Resultat från övriga värdepapper och långfristiga fordringar"],
    ["83", "Övriga ränteintäkter och liknande resultatposter"],
    ["84", "Räntekostnader och liknande resultatposter"],
    ["88", "Bokslutsdispositioner"],
    ["89", "Skatter och årets resultat"],
  ],
});
