/**
 * What the compiler catches in the year in time: scenarios, units, heads and lines by name. Checked
 * by `npm test` (tsc); never run.
 */
import type { Decimal, FiscalYear, Table } from "anslag";
import {
  type Allocation,
  allocate,
  applyChanges,
  bridge,
  bridgeTable,
  compareWhatIfs,
  completeMatrix,
  forecastRounds,
  invertChanges,
  phaseLines,
  poolVariances,
  reclassify,
  timingSplit,
  type WhatIf,
  whatIf,
} from "anslag/planning";
import { expectTypeOf } from "vitest";

declare const year: FiscalYear;

// A scenario knows its lines.
const base = whatIf({ staff: -10, rent: -5 });
expectTypeOf(base).toEqualTypeOf<WhatIf<"staff" | "rent">>();
expectTypeOf(applyChanges(base, []).amounts.staff).toEqualTypeOf<Decimal>();
applyChanges(base, [{ what: "freeze", line: "staff", amount: 1 }]);
applyChanges(base, invertChanges(base.changes));
// @ts-expect-error a change to a line that the scenario has not
applyChanges(base, [{ what: "freeze", line: "wages", amount: 1 }]);
// @ts-expect-error a comparison with a scenario of other lines
compareWhatIfs(base, whatIf({ staff: -10 }));
// @ts-expect-error a scenario is never changed
base.changes.push({ what: "freeze", line: "staff", amount: 1 });

// A unit is a unit, and not its name.
whatIf({ staff: -10 }, { unit: { currency: "SEK", scale: "thousand" } });
// @ts-expect-error the name of a unit
whatIf({ staff: -10 }, { unit: "tkr" });
// @ts-expect-error a table needs the unit of its amounts
bridgeTable(bridge({ start: 0, end: 1, steps: {} }), {});
// @ts-expect-error there is no such scale
bridgeTable(bridge({ start: 0, end: 1, steps: {} }), { unit: { currency: "SEK", scale: "k" } });
expectTypeOf(
  bridgeTable(bridge({ start: 0, end: 1, steps: {} }), { unit: { currency: "SEK", scale: "one" } }),
).toEqualTypeOf<Table<string, "amount">>();

// Heads, receivers, rows and lines are those that were named.
expectTypeOf(allocate(1, { keys: { schools: 1, care: 2 } })).toEqualTypeOf<
  Allocation<"schools" | "care">
>();
// @ts-expect-error a bound for a receiver without a key
allocate(1, { keys: { schools: 1 }, most: { care: 1 } });
// @ts-expect-error a pool of a head that there is not
poolVariances({ own: 1 }, { shared: ["projects"] });
// @ts-expect-error a move to a head that there is not
reclassify({ own: 1 }, [{ from: "own", to: "projects", amount: 1 }]);
// @ts-expect-error a cell of a column that there is not
completeMatrix({ rows: ["a"], columns: ["x"], cells: { a: { y: 1 } } });
// @ts-expect-error a profile for a line that there is not
phaseLines({ staff: 1 }, { year, profiles: { wages: { kind: "equal" } } });
expectTypeOf(
  timingSplit({ board: { period: 1, year: 2 } }).units.board.timing,
).toEqualTypeOf<Decimal>();
const round = { id: "a", asOf: "2023-03-31", amounts: { schools: 1 } };
// @ts-expect-error rounds that do not have the same units
forecastRounds([round], { year, outturn: { care: 1 } });
