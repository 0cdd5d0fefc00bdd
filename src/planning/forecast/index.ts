export {
  type ForecastAccuracy,
  type ForecastOutturn,
  forecastAccuracy,
  rootMeanSquare,
} from "./accuracy.ts";
export { forecastAdjusted } from "./adjustment.ts";
export {
  type BookForecast,
  type ForecastBookOptions,
  forecastBook,
  type LineForecast,
  type LineMethod,
} from "./forecast-book.ts";
export { accuracyByLeadTime, type LeadTimeAccuracy } from "./lead-time.ts";
export type { MethodForecast } from "./method-forecast.ts";
export {
  type BudgetOutturn,
  compositionVariance,
  PEFA_BANDS,
  type PefaBands,
  type PefaGrade,
  type PefaRating,
  rateComposition,
  rateOutturn,
} from "./pefa.ts";
export { phasingTable } from "./phase.table.ts";
export {
  type PhaseAmountOptions,
  type PhasedAmount,
  type PhasedMonth,
  phaseAmount,
  type RephaseAmountOptions,
  rephaseAmount,
  sumMonths,
} from "./phase.ts";
export {
  type PhaseAppropriationOptions,
  type PhasedAppropriation,
  type PhasedDecision,
  phaseAppropriation,
} from "./phase-appropriation.ts";
export { type PhasedLines, type PhaseLinesOptions, phaseLines } from "./phase-lines.ts";
export { plausibilityTable } from "./plausibility.table.ts";
export { type Plausibility, plausibility } from "./plausibility.ts";
export type { PhasingProfile } from "./profile.ts";
export type { ForecastRoundInput } from "./read-rounds.ts";
export { gradeReliability, type ReliabilityGrade, type ReliabilityPolicy } from "./reliability.ts";
export {
  type ImpliedRemainder,
  type ImpliedRemainderInput,
  impliedRemainder,
} from "./remainder.ts";
export {
  type ForecastByRemainingBudgetInput,
  forecastByRemainingBudget,
} from "./remaining-budget.ts";
export { roundsTable } from "./rounds.table.ts";
export { type ForecastRound, forecastRounds } from "./rounds.ts";
export { type ForecastByRunRateInput, forecastByRunRate } from "./run-rate.ts";
export {
  type RequiredSaving,
  type RequiredSavingInput,
  requiredSaving,
} from "./saving.ts";
export { type ForecastBySeasonInput, forecastBySeason } from "./season.ts";
export { timingTable } from "./timing.table.ts";
export { type PeriodAndYear, type TimingSplit, type TimingSplits, timingSplit } from "./timing.ts";
export { type ForecastByWeightInput, forecastByWeight } from "./weight.ts";
export {
  type AppliedChange,
  applyChanges,
  compareWhatIfs,
  invertChanges,
  type WhatIf,
  type WhatIfChange,
  type WhatIfComparison,
  whatIf,
} from "./what-if.ts";
