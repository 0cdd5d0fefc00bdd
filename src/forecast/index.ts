export { type ForecastAccuracy, type ForecastOutturn, forecastAccuracy } from "./accuracy.ts";
export {
  actualPlusRemaining,
  adjusted,
  byCumulativeWeight,
  type ImpliedRemainder,
  impliedRemainder,
  type MethodForecast,
  type Plausibility,
  plausibility,
  runRate,
} from "./methods.ts";
export { type Phased, type PhasedMonth, phase, phasedIn, rephase } from "./phase.ts";
export type { PhasingProfile } from "./profile.ts";
export { type TimingSplit, timingSplit } from "./timing.ts";
