/** A valid call of every planning function that continues from what another one returned. */
import { byName } from "./by-name.ts";
import { everything as anslag } from "./doors.ts";
import { library } from "./library.ts";

const year = anslag.fiscalYear({ year: 2023 });
const unit = { currency: "SEK", scale: "thousand" } as const;
/** A heading, and another label for one row or column. */
const heading = (id: string): object => ({
  unit: { ...unit },
  title: "A table",
  labels: byName({ [id]: "Another" }),
});
const grant = { original: { amount: 100, source: "budget" } };
const asOf = "2023-08-31";
const phased = anslag.phaseAmount(12, { kind: "equal" }, { year });
const scenario = anslag.whatIf({ a: 1 });
const fund = anslag.headroom(100, [{ reference: "A", amount: 50 }], { asOf });
const split = anslag.timingSplit({ a: { period: 1, year: 2 } });

/** The arguments of a valid call, by the name of the function. */
export const resultCalls: Readonly<Record<string, readonly unknown[]>> = {
  // planning: tables, and what follows from results
  appropriationLedger: [library, { by: "library", labels: byName({ total: "All" }) }],
  bridgeTable: [anslag.bridge({ start: 1, end: 5, steps: { a: 3 } }), heading("start")],
  commitmentTable: [fund, heading("total")],
  compareWhatIfs: [scenario, scenario],
  consolidationTable: [
    anslag.consolidate({ units: { a: { income: 5, costs: -5 } }, internal: [] }),
    heading("income"),
  ],
  contributionTable: [anslag.contributions({ a: { current: 1, prior: 2 } }), heading("total")],
  decisionLedger: [library, { by: "library", labels: byName({ total: "All" }) }],
  forecastBook: [
    library,
    {
      method: { kind: "run-rate", adjustments: { a: 1 } },
      methods: { staff: { kind: "remaining-budget", profile: { kind: "equal" } } },
    },
  ],
  fundBalanceTable: [
    anslag.fundBalance({ opening: 5, movements: { a: [1] }, year }),
    heading("balance"),
  ],
  fundingTable: [
    anslag.crossSubsidy({ a: { funding: "appropriation", result: 1 } }),
    heading("net"),
  ],
  headroomTable: [fund, heading("headroom")],
  historyTable: [anslag.appropriationHistory(grant, { asOf }), heading("revised")],
  invertChanges: [anslag.applyChanges(scenario, [{ what: "x", line: "a", amount: 1 }]).changes],
  matrixTable: [
    anslag.completeMatrix({
      rows: ["a"],
      columns: ["x"],
      cells: { a: { x: 1 } },
      rowTotals: {},
      columnTotals: {},
    }),
    heading("sum"),
  ],
  sumMonths: [phased, "2023-01/2023-03"],
  phasingTable: [anslag.phaseLines({ a: 12 }, { year }), heading("total")],
  planTable: [anslag.planYears({ revised: 100 }, [{ year: 2024 }]), heading("base")],
  plausibility: [5, [anslag.forecastByRunRate({ actual: 1, elapsedMonths: 7 })], { percent: 5 }],
  plausibilityTable: [
    anslag.plausibility(5, [anslag.forecastByRunRate({ actual: 1, elapsedMonths: 7 })], {
      percent: 5,
    }),
    heading("method"),
  ],
  reclassificationTable: [
    anslag.reclassify({ a: 1, b: 2 }, [{ from: "a", to: "b", amount: 1 }]),
    heading("total"),
  ],
  rephaseAmount: [phased, { kind: "on", day: "2023-09-01" }, { from: "2023-05" }],
  rollForwardTable: [anslag.rollForward({ revised: 1 }), heading("base")],
  roundsTable: [
    anslag.forecastRounds([{ id: "a", asOf: "2023-03-31", amounts: { s: 1 } }], { year }),
    heading("total"),
  ],
  settlementTable: [
    anslag.settleCharges(100, { charged: { a: 50 }, keys: { a: 1, b: 2 } }),
    heading("total"),
  ],
  timingTable: [split, heading("total")],
  transferTable: [anslag.reviewTransfers({ staff: 100, rent: 50 }, []), heading("total")],
  applyChanges: [scenario, [{ what: "x", line: "a", amount: 1 }]],
};
