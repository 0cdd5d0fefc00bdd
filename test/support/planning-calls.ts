/** A valid call of every planning function whose input may come from a file. */
import { everything as anslag } from "./doors.ts";

const year = { year: 2023, startMonth: 1 };
const flat = Array.from({ length: 12 }, () => 5);
const original = { original: { amount: 100, title: "Budget" } };
const adjustment = {
  reference: "A",
  title: "a",
  amount: 10,
  decidedOn: "2023-03-15",
  kind: "supplement",
  effectiveOn: "2023-04-01",
  bookedIn: "2023-05",
};
const appropriation = {
  ...original,
  adjustments: [
    adjustment,
    { ...adjustment, reference: "B", corrects: "A", decidedOn: { noLaterThan: "2023-03-15" } },
  ],
};
const transfer = {
  reference: "D1",
  decidedOn: "2023-05-02",
  legs: { staff: -5, rent: 5 },
  decidedBy: "board",
};
const limits = {
  pools: [["staff", "rent"]],
  perTransfer: 3,
  perHead: 3,
  shareOfHead: 1,
  forbidden: [{ from: "staff", to: "rent" }],
  levels: [{ level: "board", upTo: 2 }, { level: "council" }],
};
const commitment = {
  reference: "A",
  title: "a",
  amount: 10,
  status: "decided",
  decidedOn: "2023-02-01",
  draws: [{ on: "2023-03-01", amount: 3 }],
  releases: [{ on: "2023-04-01", amount: 2 }],
};
const roll = {
  revised: 100,
  oneOffs: { x: 5 },
  partYear: { reform: { amount: 6, months: 6 } },
  transfers: { y: 1 },
  indexation: { all: { weight: 100, change: 2 } },
};
const { revised: _, oneOffs, ...planned } = roll;
const rounds = [
  { id: "a", asOf: "2023-03-31", amounts: { schools: 1 } },
  { id: "b", asOf: "2023-08-31", amounts: { schools: 2 } },
];

/** The arguments of a valid call, by the name of the function. */
export const planningCalls: Readonly<Record<string, readonly unknown[]>> = {
  accuracyByLeadTime: [[{ leadMonths: 4, forecast: 1, outturn: 2 }]],
  forecastByRemainingBudget: [{ actual: 1, budget: 12, phased: 2 }],
  forecastAdjusted: [
    { amount: 5, exact: { kind: "ratio", numerator: 10, denominator: 2 } },
    { event: 1 },
  ],
  allocate: [100, { keys: { a: 1, b: 2 }, decimals: 2, least: { a: 1 }, most: { b: 90 } }],
  appropriationHistory: [appropriation, { asOf: "2023-08-31" }],
  bridge: [{ start: 1, end: 5, steps: { a: 3 }, within: 1 }],
  forecastByWeight: [{ actual: 1, part: 2, whole: 3, decimals: 1 }],
  carryOver: [
    100,
    { surplus: { share: 50, cap: 10, capShare: 2 }, deficit: { share: 100 } },
    { appropriation: 500, decimals: 0 },
  ],
  comparableGrowth: [{ current: 5, prior: 4, oneOffs: { current: { a: 1 }, prior: { b: 1 } } }],
  completeMatrix: [
    {
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { a: { x: 1 } },
      rowTotals: { a: 3 },
      columnTotals: { x: 4 },
      assumptions: [{ row: "b", column: "y", amount: 1, why: "so" }],
    },
  ],
  compositionVariance: [{ a: { budget: 1, outturn: 2 } }],
  consolidate: [
    {
      units: { a: { income: 5, costs: -5 }, b: { income: 0, costs: -5 } },
      internal: [
        { unit: "a", counterpart: "b", amount: 5, side: "income" },
        { unit: "b", counterpart: "a", amount: -5 },
      ],
    },
  ],
  contributions: [{ a: { current: 1, prior: 2 } }],
  crossSubsidy: [{ a: { funding: "fee", result: -1 }, b: { funding: "appropriation", result: 2 } }],
  explanationCoverage: [{ a: 1, b: 2 }, ["a"]],
  forecastAccuracy: [[{ forecast: 1, outturn: 2 }]],
  forecastRounds: [rounds, { year, outturn: { schools: 3 } }],
  frameStatus: [
    { approved: 10, spentBefore: 1, year: { appropriation: 5, spent: 2, forecast: 3 }, later: 1 },
  ],
  gradeReliability: [
    { a: 1, b: 2 },
    { grades: [{ grade: "high", most: { a: 1, b: 1 } }], otherwise: "low" },
  ],
  fundBalance: [{ opening: 5, movements: { a: [1, 2] }, year }],
  fundBalanceByYear: [{ opening: 5, movements: { a: [1] }, years: [{ ...year }] }],
  grossVariances: [[1, -2]],
  headroom: [
    100,
    [commitment],
    { asOf: "2023-08-31", from: "2023-01-01", threshold: 1, ageBands: [3, 6] },
  ],
  impliedRemainder: [{ forecast: 12, actual: 6, elapsedMonths: 8 }],
  phaseAmount: [100, { kind: "history", years: [flat] }, { year, decimals: 0 }],
  phaseAppropriation: [
    appropriation,
    { year, asOf: "2023-08-31", original: { kind: "equal" }, adjustments: { B: { kind: "days" } } },
  ],
  phaseLines: [
    { a: 12 },
    { year, profile: { kind: "equal" }, profiles: { a: { kind: "weights", weights: flat } } },
  ],
  sumMonths: [
    JSON.parse(JSON.stringify(anslag.phaseAmount(12, { kind: "equal" }, { year }))),
    "2023-01/2023-03",
  ],
  planYears: [
    { revised: 100, oneOffs },
    [{ year: 2024, ...planned, granted: { g: 1 }, oneOffs: { o: 1 } }],
  ],
  plausibility: [
    5,
    [JSON.parse(JSON.stringify(anslag.forecastByRunRate({ actual: 1, elapsedMonths: 7 })))],
    { percent: 5 },
  ],
  poolVariances: [{ a: 1, b: -1 }, { p: ["a"] }],
  priceVolume: [{ prior: 1, current: 2 }, { prior: 3, current: 4 }, { mixed: "apart" }],
  rateComposition: [
    [1, 2, 3].map((each) => ({ kind: "ratio", numerator: each, denominator: 100 })),
  ],
  rateOutturn: [[1, 2, 3].map((each) => ({ budget: 5, outturn: each })), { A: 1, B: 2, C: 3 }],
  reclassify: [{ a: 1, b: 2 }, [{ from: "a", to: "b", amount: 1 }]],
  reconcileAppropriation: [appropriation, { asOf: "2023-08-31" }],
  rephaseAmount: [
    JSON.parse(JSON.stringify(anslag.phaseAmount(12, { kind: "equal" }, { year }))),
    { kind: "on", day: "2023-09-01" },
    { from: "2023-05" },
  ],
  requiredSaving: [{ forecast: 0, target: 5, elapsedMonths: 8, remainder: -20 }],
  returnSurplus: [100, { paid: { a: 1, b: 2 }, decimals: 0 }],
  reviewTransfers: [{ staff: 100, rent: 50 }, [transfer], limits],
  revisedAppropriation: [appropriation, { asOf: "2023-08-31", reading: "booking" }],
  rollForward: [roll],
  rootMeanSquare: [
    { meanSquare: { kind: "ratio", numerator: 5, denominator: 2 } },
    { decimals: 2 },
  ],
  forecastByRunRate: [{ actual: 5, elapsedMonths: 7, decimals: 1 }],
  forecastBySeason: [
    { actual: 5, elapsedMonths: 7, years: [flat, flat], weigh: "alike", decimals: 1 },
  ],
  timingSplit: [{ a: { period: 1, year: 2 } }],
  settleCharges: [
    100,
    { charged: { a: 50 }, keys: { a: 1, b: 2 }, least: { a: 1 }, most: { b: 90 } },
  ],
  whatIf: [{ a: 1 }, { unit: { currency: "SEK", scale: "thousand" } }],
};
