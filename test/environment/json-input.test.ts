/**
 * Policies, keys and amounts often come from files, where no compiler looks at them. Whatever value stands in whatever place of an input to the year in time, the answer is a result or an error of this package, never a
 * foreign one; and results hold no `NaN` and no `Infinity`.
 */
import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everything as anslag } from "../support/doors.ts";

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
  adjustments: [adjustment, { ...adjustment, reference: "B", corrects: "A" }],
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

/** A call of every function with input that it takes. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  accuracyByLeadTime: [[{ leadMonths: 4, forecast: 1, outturn: 2 }]],
  forecastByRemainingBudget: [{ actual: 1, budget: 12, phased: 2 }],
  forecastAdjusted: [{ amount: 5 }, { event: 1 }],
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
  grossVariances: [[1, -2]],
  headroom: [100, [commitment], { asOf: "2023-08-31", threshold: 1, ageBands: [3, 6] }],
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
  settleCharges: [100, { charged: { a: 50 }, keys: { a: 1, b: 2 } }],
  whatIf: [{ a: 1 }, { unit: { currency: "SEK", scale: "thousand" } }],
};

/** Every place in an input: keys and positions from the root. */
function placesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item, k) => placesIn(item, [...path, k]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [path, ...inside];
}

function withValue(
  input: unknown,
  [key, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  const copy = (
    Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }
  ) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

const strange = [
  null,
  undefined,
  5,
  -1,
  0,
  0.1 + 0.2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "x",
  "",
  "5",
  true,
  [],
  {},
  [1],
  { a: 1 },
  [null],
  new Map([["a", 1]]),
];

/** Arguments that are policies as a whole, and so may come from a file; other arguments are written where the compiler sees them. */
const fromFiles: readonly (readonly [string, number])[] = [
  ["carryOver", 1],
  ["reviewTransfers", 2],
  ["plausibility", 2],
  ["rollForward", 0],
  ["allocate", 1],
  ["planYears", 0],
  ["planYears", 1],
  ["gradeReliability", 1],
  ["timingSplit", 0],
  ["crossSubsidy", 0],
  ["contributions", 0],
  ["grossVariances", 0],
  ["forecastAccuracy", 0],
  ["accuracyByLeadTime", 0],
  ["whatIf", 0],
];

function call(name: string, args: readonly unknown[]): unknown {
  const of = (
    anslag as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>
  )[name];
  if (of === undefined) throw new Error(`no ${name}`);
  return of(...args);
}

describe("whatever value stands in whatever place", () => {
  it.each(Object.keys(calls))("%s gives a result or an error of its own", (name) => {
    const args = calls[name] ?? [];
    // The input as it stands is taken.
    call(name, args);
    for (const place of placesIn(args)) {
      if (place.length < 2 && !fromFiles.some(([of, at]) => of === name && at === place[0]))
        continue;
      for (const value of strange) {
        const input = withValue(args, place, value) as readonly unknown[];
        const where = `${name} with ${JSON.stringify(value) ?? value} at ${place.join(".")}`;
        try {
          expect(JSON.stringify(call(name, input)) ?? "", where).not.toMatch(/NaN|Infinity/);
        } catch (error) {
          if (!anslag.isAnslagError(error)) throw new Error(where, { cause: error });
        }
      }
    }
  });

  it("covers every function of the year in time", () => {
    const rooms = ["allocation", "appropriation", "commitment", "forecast"];
    const exported = rooms.flatMap((room) =>
      [
        ...readFileSync(`src/planning/${room}/index.ts`, "utf8").matchAll(
          /\b[a-z]\w+\b(?=,|\s*\})/g,
        ),
      ].map(([name]) => name),
    );
    const functions = exported.filter(
      (name) => typeof (anslag as Readonly<Record<string, unknown>>)[name] === "function",
    );
    // The tables and whatever only works on results of other functions are checked there.
    const ofResults = ["compareWhatIfs", "invertChanges", "applyChanges"];
    expect(functions.length).toBeGreaterThan(30);
    expect(
      functions.filter(
        (name) => calls[name] === undefined && !name.endsWith("Table") && !ofResults.includes(name),
      ),
    ).toEqual([]);
  });

  it("what is misspelt anywhere in a policy is refused", () => {
    const policies: readonly (readonly [string, readonly (string | number)[]])[] = [
      ["allocate", [1]],
      ["carryOver", [1]],
      ["carryOver", [1, "surplus"]],
      ["rollForward", [0]],
      ["rollForward", [0, "partYear", "reform"]],
      ["rollForward", [0, "indexation", "all"]],
      ["planYears", [1, 0]],
      ["reviewTransfers", [2]],
      ["reviewTransfers", [2, "levels", 0]],
      ["headroom", [2]],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.constantFrom("Cap", "limit", "treshold", "upto"),
        ([name, place], key) => {
          const input = withValue(calls[name], [...place, key], 5) as readonly unknown[];
          let codes: readonly string[] = [];
          try {
            call(name, input);
          } catch (error) {
            if (anslag.isAnslagError(error)) codes = error.issues.map(({ code }) => code);
          }
          expect(codes).toContain("input.unknown-key");
        },
      ),
    );
  });
});
