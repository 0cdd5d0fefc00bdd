export {
  type Alternatives,
  alternatives,
  isInEveryRepair,
  leastRepair,
  type Repair,
} from "./repairs.ts";
export {
  type Answer,
  type Contradiction,
  type Equation,
  type Interval,
  type OpenSystem,
  openSystem,
  type System,
} from "./system.ts";
export type { Bound, Budget } from "./tableau.ts";
export { extremes, leastWidening, type Reach, type Widening } from "./widening.ts";
