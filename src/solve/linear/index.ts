export { type OpenSystem, openSystem, release, suspend } from "./bounds.ts";
export type { Answer, Contradiction, Equation, Interval, System } from "./problem.ts";
export { extremes, type Reach } from "./reach.ts";
export {
  type Alternatives,
  alternatives,
  isInEveryRepair,
  leastRepair,
  type Repair,
} from "./repairs.ts";
export { proveStrictly } from "./strict.ts";
export { type Bound, type Budget, valueAt } from "./tableau.ts";
export { leastWidening, type Widening } from "./widening.ts";
