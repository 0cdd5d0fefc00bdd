/**
 * `anslag/charts/kostra`: what Norwegian municipalities report accounts by, arts (arter) and
 * functions (funksjoner) of KOSTRA, as far as public sources at hand name them.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

const PUBLISHER = "Kommunal- og distriktsdepartementet, Statistisk sentralbyrå (Norway)";
const LOOKED_UP = "2026-11-28";
const HATO = "https://hatoanalyse.no";
/** The codes that the accounts of 2026 may have, without their titles. */
const COMMIT = "c1f5848696d39adbccb3e35e7a96f14ed43a6c83";
const CODES_OF_2026 =
  `https://github.com/statisticsnorway/kostra-kontrollprogram/blob/${COMMIT}/kontroller/src/main/` +
  "kotlin/no/ssb/kostra/area/regnskap/kostra/KommuneKostraMain.kt";

/**
 * The series of arts of KOSTRA for costs of pay and purchases, and the arts of pay.
 *
 * Source: the guide to arts as of June 2018, and a municipal chart of accounts; the arts of pay are
 * those that Statistics Norway accepts for 2026. Looked up 2026-11-28. They are in Norwegian
 * (Bokmål). The series 4 to 9 and the arts of the series 1 to 3 are left out, because no public
 * source at hand titles all of them: each of the series 1 to 3 is a line with all its arts.
 *
 * @example Arts of a municipality
 * import { kostraArts } from "anslag/charts/kostra";
 * const { chart, accounts } = chartFromCodes(kostraArts.chart);
 * linesUnder(chart, "0").length // => 11
 * mapAccounts(accounts, [{ account: "010" }, { account: "195" }]).lines // => ["010", "1"]
 */
export const kostraArts: StandardChart = /* @__PURE__ */ standardChart({
  title: "KOSTRA: arter",
  publisher: PUBLISHER,
  edition: "series 0 to 3 of June 2018, with the arts of series 0, which are those of 2026",
  sources: [
    `${HATO}/2-Kostra_konteringsregler.html`,
    "http://docplayer.me/3106298-Kontoplan-for-regnskap-og-lonn.html",
    CODES_OF_2026,
  ],
  lookedUp: LOOKED_UP,
  language: "nb",
  by: { lengths: [1, 3] },
  kinds: "cost",
  levels: ["artsserie", "art"],
  codes: [
    ["0", "Lønn"],
    ["010", "Fastlønn"],
    ["020", "Lønn til vikarer"],
    ["030", "Lønn til ekstrahjelp"],
    ["040", "Overtidslønn"],
    ["050", "Annen lønn og trekkpliktige godtgjørelser"],
    ["070", "Lønn vedlikehold/lønn nybygg og nyanlegg"],
    ["075", "Lønn renhold"],
    ["080", "Godtgjørelse folkevalgte"],
    ["089", "Trekkpliktig/opplysningspliktig, ikke arbeidsgiveravgiftspliktig lønn"],
    ["090", "Pensjonsinnskudd og trekkpliktige forsikringsordninger"],
    ["099", "Arbeidsgiveravgift"],
    ["1", "Kjøp av varer og tjenester i kommunens egenproduksjon"],
    ["2", "Kjøp av varer og tjenester i kommunens egenproduksjon"],
    ["3", "Kjøp av tjenester som erstatter kommunal tjenesteproduksjon"],
  ],
});

/**
 * The functions of KOSTRA of administration, kindergartens, schools, health and care, social
 * services and child protection, by service area.
 *
 * Source: the grouping of functions into service areas as of June 2018; looked up 2026-11-28. They
 * are in Norwegian (Bokmål). KOSTRA gives service areas no codes, so their names stand in place of
 * codes. The other service areas are left out, because the source at hand does not show them whole.
 * Since then the functions 254 and 255 were withdrawn, and 257 and 258 are new: their titles are
 * not in the sources. A function has income and cost: give `kinds` to make lines of them.
 *
 * @example The functions of kindergartens
 * import { kostraFunctions } from "anslag/charts/kostra";
 * const { codes } = chartFromCodes(kostraFunctions.chart);
 * codes.filter(({ parent }) => parent === "Barnehage").map(({ code }) => code)
 * // => ["201", "211", "221"]
 */
export const kostraFunctions: StandardChart = /* @__PURE__ */ standardChart({
  title: "KOSTRA: funksjoner",
  publisher: PUBLISHER,
  edition: "functions of municipalities by service area, June 2018, six areas",
  sources: [`${HATO}/2-Kostra_tjenesteomroder.html`, CODES_OF_2026],
  lookedUp: LOOKED_UP,
  language: "nb",
  by: "parent",
  levels: ["tjenesteområde", "funksjon"],
  codes: [
    ["Administrasjon og styring", "Administrasjon og styring"],
    ["100", "Politisk styring", "Administrasjon og styring"],
    ["110", "Kontroll og revisjon", "Administrasjon og styring"],
    ["120", "Administrasjon", "Administrasjon og styring"],
    ["121", "Forvaltningsutgifter i eiendomsforvaltning", "Administrasjon og styring"],
    ["130", "Administrasjonslokaler", "Administrasjon og styring"],
    ["Barnehage", "Barnehage"],
    ["201", "Førskole", "Barnehage"],
    ["211", "Styrket tilbud til førskolebarn", "Barnehage"],
    ["221", "Førskolelokaler og skyss", "Barnehage"],
    ["Grunnskole", "Grunnskole"],
    ["202", "Grunnskole", "Grunnskole"],
    ["213", "Voksenopplæring", "Grunnskole"],
    ["215", "Skolefritidstilbud", "Grunnskole"],
    ["222", "Skolelokaler", "Grunnskole"],
    ["223", "Skoleskyss", "Grunnskole"],
    ["Helse- og omsorg", "Helse- og omsorg"],
    ["232", "Forebygging, helsestasjons- og skolehelsetjeneste", "Helse- og omsorg"],
    ["233", "Annet forebyggende helsearbeid", "Helse- og omsorg"],
    [
      "234",
      "Aktivisering og servicetjenester overfor eldre og personer med funksjonsnedsettelser",
      "Helse- og omsorg",
    ],
    ["241", "Diagnose, behandling, re-/habilitering", "Helse- og omsorg"],
    ["253", "Helse- og omsorgstjenester i institusjon", "Helse- og omsorg"],
    ["254", "Helse- og omsorgstjenester til hjemmeboende", "Helse- og omsorg"],
    ["255", "Medfinansiering somatiske tjenester", "Helse- og omsorg"],
    ["256", "Tilbud om øyeblikkelig hjelp døgnopphold i kommunene", "Helse- og omsorg"],
    ["261", "Institusjonslokaler", "Helse- og omsorg"],
    ["Sosialtjenesten", "Sosialtjenesten"],
    ["242", "Råd, veiledning og sosialt forebyggende arbeid", "Sosialtjenesten"],
    ["243", "Tilbud til personer med rusproblemer", "Sosialtjenesten"],
    ["273", "Arbeidsrettede tiltak i kommunal regi", "Sosialtjenesten"],
    ["275", "Introduksjonsordningen", "Sosialtjenesten"],
    ["276", "Kvalifiseringsordningen", "Sosialtjenesten"],
    ["281", "Økonomisk sosialhjelp", "Sosialtjenesten"],
    ["Barnevern", "Barnevern"],
    ["244", "Barneverntjeneste", "Barnevern"],
    ["251", "Barneverntiltak når barnet ikke er plassert av barnevernet", "Barnevern"],
    ["252", "Barneverntiltak når barnet er plassert av barnevernet", "Barnevern"],
  ],
});
