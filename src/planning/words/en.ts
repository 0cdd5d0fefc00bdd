/** The words of the tables of planning in English; the list of keys that every language has. */
import type { IsoDate } from "../../calendar/index.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Each word or phrase under the key by which tables use it. */
export const en = {
  // The ledger of appropriations
  appropriations: "Appropriations",
  original: "Original",
  supplements: "Supplements",
  transfers: "Transfers",
  carriedOver: "Carried over",
  technical: "Technical",
  revised: "Revised",
  notDivided: "Not divided",
  // An appropriation step by step
  appropriationHistory: "Appropriation, step by step",
  originalAppropriation: "Original appropriation",
  revisedAppropriation: "Revised appropriation",
  decided: "Decided",
  revoked: "revoked",
  corrected: "corrected",
  // Transfers
  before: "Before",
  moved: "Moved",
  after: "After",
  // The next year, and a plan
  nextYearsBase: "Next year's base",
  oneOffsEnded: "One-offs that fall away",
  fullYearEffect: "Full-year effect",
  beforeIndexation: "Before indexation",
  indexation: "Indexation",
  base: "Base",
  plan: "Plan",
  yearBefore: "Appropriation of the year before",
  granted: "Granted",
  grantedForTheYear: "Granted for the year only",
  appropriation: "Appropriation",
  // Months, period and year
  monthByMonth: "Month by month",
  year: "Year",
  periodAndYear: "The period and the year",
  varianceOfYear: "Variance of the year",
  timing: "Timing",
  varianceOfPeriod: "Variance of the period",
  // Forecasts
  forecastAndMethods: "The forecast and the methods",
  byTheMethod: "By the method",
  difference: "Difference",
  forecast: "Forecast",
  warning: "Warning",
  outsideTheBand: "outside the band",
  runRate: "Run rate",
  cumulativeWeight: "Cumulative weight",
  seasonal: "Seasonal",
  seasonalMean: "Seasonal, mean of shares",
  remainingBudget: "Actual and remaining budget",
  adjustedForecast: "Adjusted",
  forecastRounds: "Forecast rounds",
  error: "Error",
  outturn: "Outturn",
  // Commitments
  headroom: "Headroom",
  drawn: "Drawn",
  decidedNotDrawn: "Decided, not yet drawn",
  reserved: "Reserved",
  afterReservations: "After reservations",
  commitments: "Commitments",
  released: "Released",
  outstanding: "Outstanding",
  otherDecisions: "Other decisions",
  otherReservations: "Other reservations",
  // Why a result moved, and who carries it
  bridge: "Bridge",
  start: "Start",
  end: "End",
  notExplained: "Not explained",
  contributions: "Contributions",
  change: "Change",
  percentagePoints: "Percentage points",
  resultsByFunding: "Results by funding",
  result: "Result",
  carriedByAppropriations: "Carried by appropriations",
  carriedByPayers: "Carried by surpluses owed to payers",
  carriedByNobody: "Carried by nobody",
  deficits: "Deficits of self-funded parts",
  reclassification: "Reclassification",
  explained: "Explained, %",
  matrix: "Matrix",
  // Shared costs
  settlement: "Settlement",
  chargedOnAccount: "Charged on account",
  settled: "Settled: final less charged",
  final: "Final",
  consolidation: "Consolidation",
  income: "Income",
  costs: "Costs",
  netCost: "Net cost",
  units: "Units",
  eliminated: "Eliminated",
  whole: "Whole",
  // Everywhere
  total: "Total",
  amount: "Amount",
  /** A day in words. */
  day: (day: IsoDate): string => {
    const [year, month, date] = day.split("-").map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  /** A day that is only the latest possible one, in words. */
  noLaterThan: (day: string): string => `no later than ${day}`,
  /** What one round of forecasts changed. */
  changeIn: (round: string): string => `Change ${round}`,
  /** What the sum of two units contains because only one of them has booked it. */
  notMatched: (seller: string, buyer: string): string =>
    `of which not matched: ${seller} – ${buyer}`,
  /** A percentage after a label. */
  percent: (digits: string): string => `, ${digits} %`,
};

/** The words of one language: a key that is missing does not compile. */
export type PlanningWords = Readonly<typeof en>;
