export type { Answer, Contradiction, Equation, Interval, System } from "./problem.ts";
export { extremes, type Reach } from "./reach.ts";
export {
  type Alternatives,
  alternatives,
  isInEveryRepair,
  leastRepair,
  type Repair,
} from "./repairs.ts";
export { type OpenSystem, openSystem } from "./system.ts";
export type { Bound, Budget } from "./tableau.ts";
export { leastWidening, type Widening } from "./widening.ts";
