/**
 * `anslag/charts/iv3`: what Dutch municipalities report money by, task fields (taakvelden) and
 * economic categories (economische categorieën) of Iv3.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

const PUBLISHER = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties, CBS (Netherlands)";
const LOOKED_UP = "2026-11-28";
/** Where the two chapters of the regulation stand as text. */
const COMMIT = "e5c8ad2ad380d7d51c080acc2777ff13842331c7";
const TEXTS = `https://github.com/michielsd/findo_backup/blob/${COMMIT}/data`;

/**
 * The task fields of Iv3 for municipalities, from 2025: main task fields, and task fields under
 * them.
 *
 * Source: the chapter on task fields of the Iv3-informatievoorschrift, as text of 2025-10-01;
 * looked up 2026-11-28. They are in Dutch. A task field has income and cost: give `kinds` to make
 * lines of them, or use them as dimensions. The separator keeps 0.1 apart from 0.10.
 *
 * @example Task fields as two levels of a roll-up
 * import { iv3TaskFields } from "anslag/charts/iv3";
 * const { dimensions, codes } = chartFromCodes(iv3TaskFields.chart);
 * dimensions.map(({ id, members }) => [id, members.length])
 * // => [["hoofdtaakveld", 9], ["taakveld", 69]]
 * codes.find(({ code }) => code === "0.10").members // => { hoofdtaakveld: "0", taakveld: "0.10" }
 */
export const iv3TaskFields: StandardChart = /* @__PURE__ */ standardChart({
  title: "Iv3: taakvelden van gemeenten",
  publisher: PUBLISHER,
  edition: "Iv3-informatievoorschrift, task fields of municipalities from 2025",
  sources: [`${TEXTS}/gemeenten_taakvelden.txt`],
  lookedUp: LOOKED_UP,
  language: "nl",
  by: { separator: "." },
  levels: ["hoofdtaakveld", "taakveld"],
  codes: [
    ["0", "Bestuur en ondersteuning"],
    ["0.1", "Bestuur"],
    ["0.2", "Burgerzaken"],
    ["0.3", "Beheer overige gebouwen en gronden"],
    ["0.4", "Overhead"],
    ["0.5", "Treasury"],
    ["0.61", "OZB woningen"],
    ["0.62", "OZB niet-woningen"],
    ["0.63", "Parkeerbelasting"],
    ["0.64", "Belastingen overig"],
    ["0.7", "Algemene uitkering en overige uitkeringen gemeentefonds"],
    ["0.8", "Overige baten en lasten"],
    ["0.9", "Vennootschapsbelasting (Vpb)"],
    ["0.10", "Mutaties reserves"],
    ["0.11", "Resultaat van de rekening van baten en lasten"],
    ["1", "Veiligheid"],
    ["1.1", "Crisisbeheersing en brandweer"],
    ["1.2", "Openbare orde en veiligheid"],
    ["2", "Verkeer, vervoer en waterstaat"],
    ["2.1", "Verkeer en vervoer"],
    ["2.2", "Parkeren"],
    ["2.3", "Recreatieve havens"],
    ["2.4", "Economische havens en waterwegen"],
    ["2.5", "Openbaar vervoer"],
    ["3", "Economie"],
    ["3.1", "Economische ontwikkeling"],
    ["3.2", "Fysieke bedrijfsinfrastructuur"],
    ["3.3", "Bedrijvenloket en bedrijfsregelingen"],
    ["3.4", "Economische promotie"],
    ["4", "Onderwijs"],
    ["4.1", "Openbaar basisonderwijs"],
    ["4.2", "Onderwijshuisvesting"],
    ["4.3", "Onderwijsbeleid en leerlingzaken"],
    ["5", "Sport, cultuur en recreatie"],
    ["5.1", "Sportbeleid en activering"],
    ["5.2", "Sportaccommodaties"],
    ["5.3", "Cultuurpresentatie, cultuurproductie en cultuurparticipatie"],
    ["5.4", "Musea"],
    ["5.5", "Cultureel erfgoed"],
    ["5.6", "Media"],
    ["5.7", "Openbaar groen en (openlucht) recreatie"],
    ["6", "Sociaal domein"],
    ["6.1", "Samenkracht en burgerparticipatie"],
    ["6.21", "Toegang en eerstelijnsvoorzieningen Wmo"],
    ["6.22", "Toegang en eerstelijnsvoorzieningen Jeugd"],
    ["6.23", "Toegang en eerstelijnsvoorzieningen Integraal"],
    ["6.3", "Inkomensregelingen"],
    ["6.4", "WSW en beschut werk"],
    ["6.5", "Arbeidsparticipatie"],
    ["6.60", "Hulpmiddelen en diensten (Wmo)"],
    ["6.711", "Huishoudelijke hulp (Wmo)"],
    ["6.712", "Begeleiding (Wmo)"],
    ["6.713", "Dagbesteding (Wmo)"],
    ["6.714", "Overige maatwerkarrangementen (Wmo)"],
    ["6.751", "Jeugdhulp ambulant lokaal"],
    ["6.752", "Jeugdhulp ambulant regionaal"],
    ["6.753", "Jeugdhulp ambulant landelijk"],
    ["6.761", "Jeugdhulp met verblijf lokaal"],
    ["6.762", "Jeugdhulp met verblijf regionaal"],
    ["6.763", "Jeugdhulp met verblijf landelijk"],
    ["6.791", "PGB Wmo"],
    ["6.792", "PGB Jeugd"],
    ["6.811", "Beschermd wonen (Wmo)"],
    ["6.812", "Maatschappelijke- en vrouwenopvang (Wmo)"],
    ["6.821", "Jeugdbescherming"],
    ["6.822", "Jeugdreclassering"],
    ["6.91", "Coördinatie en beleid Wmo"],
    ["6.92", "Coördinatie en beleid Jeugd"],
    ["7", "Volksgezondheid en milieu"],
    ["7.1", "Volksgezondheid"],
    ["7.2", "Riolering"],
    ["7.3", "Afval"],
    ["7.4", "Milieubeheer"],
    ["7.5", "Begraafplaatsen en crematoria"],
    ["8", "Volkshuisvesting, leefomgeving en stedelijke vernieuwing"],
    ["8.1", "Ruimte en leefomgeving"],
    ["8.2", "Grondexploitatie (niet-bedrijventerreinen)"],
    ["8.3", "Wonen en bouwen"],
  ],
});

/**
 * The economic categories of Iv3 for municipalities, from 2025: main categories, and the categories
 * that are reported.
 *
 * Source: the chapter on economic categories of the Iv3-informatievoorschrift, as text of
 * 2025-10-01; looked up 2026-11-28. They are in Dutch. Codes of three parts stand under the main
 * category, because the text gives no title to the two parts between. The main category 1 has only
 * one category, and the text gives it no title of its own: 1.1 stands at the top. Most categories
 * have income (B) and cost (L): give `kinds` to make lines of them.
 *
 * @example Every category stands under its main category
 * import { iv3Categories } from "anslag/charts/iv3";
 * const { codes } = chartFromCodes(iv3Categories.chart);
 * codes.find(({ code }) => code === "3.5.1").parent // => "3"
 */
export const iv3Categories: StandardChart = /* @__PURE__ */ standardChart({
  title: "Iv3: economische categorieën van gemeenten",
  publisher: PUBLISHER,
  edition: "Iv3-informatievoorschrift, economic categories of municipalities from 2025",
  sources: [`${TEXTS}/Iv3_categorieen.txt`],
  lookedUp: LOOKED_UP,
  language: "nl",
  by: "parent",
  levels: ["hoofdcategorie", "categorie"],
  codes: [
    ["1.1", "Salarissen en sociale lasten"],
    ["2", "Belastingen"],
    ["2.1", "Belastingen", "2"],
    ["2.2.1", "Belastingen op producenten", "2"],
    ["2.2.2", "Belastingen op huishoudens", "2"],
    ["3", "Goederen en diensten"],
    ["3.1", "Grond", "3"],
    ["3.2", "Duurzame goederen", "3"],
    ["3.3", "Pachten", "3"],
    ["3.4.1", "Sociale uitkeringen in natura", "3"],
    ["3.4.2", "Eigen bijdragen en verhaal sociale uitkeringen in natura", "3"],
    ["3.5.1", "Ingeleend personeel", "3"],
    ["3.5.2", "Uitgeleend personeel", "3"],
    ["3.6", "Huren", "3"],
    ["3.7", "Leges en andere rechten", "3"],
    ["3.8", "Overige goederen en diensten", "3"],
    ["4", "Overdrachten"],
    ["4.1.1", "Sociale uitkeringen in geld", "4"],
    ["4.1.2", "Verhaal sociale uitkeringen in geld", "4"],
    ["4.2", "Subsidies", "4"],
    ["4.3.1", "Inkomensoverdrachten - Rijk", "4"],
    ["4.3.2", "Inkomensoverdrachten - gemeenten", "4"],
    ["4.3.3", "Inkomensoverdrachten - gemeenschappelijke regelingen", "4"],
    ["4.3.4", "Inkomensoverdrachten - provincies", "4"],
    ["4.3.5", "Inkomensoverdrachten - waterschappen", "4"],
    ["4.3.6", "Inkomensoverdrachten - overige overheden", "4"],
    ["4.3.7", "Inkomensoverdrachten - Europese Unie", "4"],
    ["4.3.8", "Inkomensoverdrachten - overige instellingen en personen", "4"],
    ["4.3.9", "Inkomensoverdrachten - onverdeeld", "4"],
    ["4.4.9", "Kapitaaloverdrachten - onverdeeld", "4"],
    ["4.5.1", "Investeringsbijdragen - Rijk", "4"],
    ["4.5.2", "Investeringsbijdragen - gemeenten", "4"],
    ["4.5.3", "Investeringsbijdragen - gemeenschappelijke regelingen", "4"],
    ["4.5.4", "Investeringsbijdragen - provincies", "4"],
    ["4.5.5", "Investeringsbijdragen - waterschappen", "4"],
    ["4.5.6", "Investeringsbijdragen - overige overheden", "4"],
    ["4.5.7", "Investeringsbijdragen - Europese Unie", "4"],
    ["4.5.8", "Investeringsbijdragen - overige instellingen en personen", "4"],
    ["4.6.6", "Overige kapitaaloverdrachten - overheid", "4"],
    ["4.6.8", "Overige kapitaaloverdrachten - overige instellingen en personen", "4"],
    ["5", "Rente en dividend"],
    ["5.1", "Rente", "5"],
    ["5.2", "Dividenden en winsten", "5"],
    ["6", "Financiële transacties"],
    ["6.1", "Financiële transacties", "6"],
    ["7", "Verrekeningen"],
    ["7.1", "Mutatie reserves", "7"],
    ["7.2", "Mutatie voorzieningen", "7"],
    ["7.3", "Afschrijvingen", "7"],
    ["7.4", "Toegerekende reële en bespaarde rente", "7"],
    ["7.5", "Overige verrekeningen", "7"],
  ],
});
