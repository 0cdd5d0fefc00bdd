export {
  type ForecastAccuracy,
  type ForecastOutturn,
  forecastAccuracy,
  rootMeanSquare,
} from "./accuracy.ts";
export {
  type BudgetOutturn,
  compositionVariance,
  gradeReliability,
  PEFA_BANDS,
  type PefaBands,
  type PefaGrade,
  type PefaRating,
  type ReliabilityGrade,
  type ReliabilityPolicy,
  rateComposition,
  rateOutturn,
} from "./credibility.ts";
export {
  actualPlusRemaining,
  adjusted,
  byCumulativeWeight,
  type ImpliedRemainder,
  impliedRemainder,
  type MethodForecast,
  type Plausibility,
  plausibility,
  type RequiredSaving,
  requiredSaving,
  runRate,
  seasonal,
} from "./methods.ts";
export { type Phased, type PhasedMonth, phase, phasedIn, rephase } from "./phase.ts";
export {
  type PhasedDecision,
  type PhasedLines,
  phaseAppropriation,
  phaseLines,
} from "./phase-lines.ts";
export type { PhasingProfile } from "./profile.ts";
export {
  accuracyByLeadTime,
  type ForecastRound,
  type ForecastRoundInput,
  forecastRounds,
  type LeadTimeAccuracy,
} from "./rounds.ts";
export { type TimingSplit, timingSplit } from "./timing.ts";
export {
  compareScenarios,
  inverseOf,
  type ReadChange,
  type WhatIf,
  type WhatIfChange,
  type WhatIfComparison,
  whatIf,
  withChanges,
} from "./what-if.ts";
