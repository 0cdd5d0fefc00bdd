/**
 * `anslag/charts/omb-object-classes`: what the Federal Government of the United States buys, by the
 * object classes of OMB Circular A-11.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

const COMMIT = "45dd361276a4370a3ff9b662ca3e82bbbd650de5";
const CODE = `https://github.com/fedspendingtransparency/usaspending-website/blob/${COMMIT}`;

/**
 * The object classes of OMB Circular A-11, section 83, by which agencies of the United States
 * report obligations: major classes, and the classes and detailed classes under them.
 *
 * Source: the definitions of object classes that the Treasury published at USAspending.gov, with
 * the codes of section 83 (schedule O); looked up 2026-11-28. They are in English (United States).
 * The lines that a system adds up by itself (11.9, 99.0, 99.5) and the code for an unknown class
 * are left out. Schedules without a decimal point write 11.1 as 111.
 *
 * @example Obligations of an agency by major class
 * import { ombObjectClasses } from "anslag/charts/omb-object-classes";
 * const { chart } = chartFromCodes(ombObjectClasses.chart);
 * linesUnder(chart, "10").length // => 9
 * linesUnder(chart, "12") // => ["12.1", "12.2"]
 */
export const ombObjectClasses: StandardChart = /* @__PURE__ */ standardChart({
  title: "OMB Circular A-11, section 83: object classification",
  publisher: "Office of Management and Budget (United States)",
  edition: "codes of section 83 as the Treasury defined them at USAspending.gov since June 2017",
  sources: [`${CODE}/src/js/dataMapping/agency/objectClassDefinitions.js`],
  lookedUp: "2026-11-28",
  language: "en-US",
  by: "parent",
  kinds: "cost",
  levels: ["major-class", "object-class", "detailed-class"],
  codes: [
    ["10", "Personnel compensation and benefits"],
    ["11", "Personnel compensation", "10"],
    ["11.1", "Full-time permanent", "11"],
    ["11.3", "Other than full-time permanent", "11"],
    ["11.5", "Other personnel compensation", "11"],
    ["11.6", "Military personnel – basic allowance for housing", "11"],
    ["11.7", "Military personnel", "11"],
    ["11.8", "Special personal services payments", "11"],
    ["12", "Personnel benefits", "10"],
    ["12.1", "Civilian personnel benefits", "12"],
    ["12.2", "Military personnel benefits", "12"],
    ["13.0", "Benefits for former personnel", "10"],
    ["20", "Contractual services and supplies"],
    ["21.0", "Travel and transportation of persons", "20"],
    ["22.0", "Transportation of things", "20"],
    ["23", "Rent, communications, and utilities", "20"],
    ["23.1", "Rental payments to GSA", "23"],
    ["23.2", "Rental payments to others", "23"],
    ["23.3", "Communications, utilities, and miscellaneous charges", "23"],
    ["24.0", "Printing and reproduction", "20"],
    ["25", "Other contractual services", "20"],
    ["25.1", "Advisory and assistance services", "25"],
    ["25.2", "Other services from non-Federal sources", "25"],
    ["25.3", "Other goods and services from Federal sources", "25"],
    ["25.4", "Operation and maintenance of facilities", "25"],
    ["25.5", "Research and development contracts", "25"],
    ["25.6", "Medical care", "25"],
    ["25.7", "Operation and maintenance of equipment", "25"],
    ["25.8", "Subsistence and support of persons", "25"],
    ["26.0", "Supplies and materials", "20"],
    ["30", "Acquisition of assets"],
    ["31.0", "Equipment", "30"],
    ["32.0", "Land and structures", "30"],
    ["33.0", "Investments and loans", "30"],
    ["40", "Grants and fixed charges"],
    ["41.0", "Grants, subsidies, and contributions", "40"],
    ["42.0", "Insurance claims and indemnities", "40"],
    ["43.0", "Interest and dividends", "40"],
    ["44.0", "Refunds", "40"],
    ["90", "Other"],
    ["91.0", "Unvouchered", "90"],
    ["92.0", "Undistributed", "90"],
    ["94.0", "Financial transfers", "90"],
  ],
});
