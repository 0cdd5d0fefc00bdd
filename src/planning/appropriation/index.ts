export type {
  Adjustment,
  AdjustmentInput,
  AdjustmentKind,
  Appropriation,
  AppropriationInput,
  DecisionDate,
  OriginalDecision,
  OriginalDecisionInput,
  Recurrence,
} from "./appropriation.ts";
export {
  type AppropriationFinding,
  type RevisedAppropriation,
  type RevisedAppropriationOptions,
  revisedAppropriation,
} from "./appropriation-on-day.ts";
export { appropriationRoll } from "./appropriation-roll.ts";
export {
  type CarryOver,
  type CarryOverOptions,
  type CarryOverPolicy,
  type CarryOverRule,
  carryOver,
} from "./carry-over.ts";
export { historyTable } from "./history.table.ts";
export {
  type AppropriationReconciliation,
  type AppropriationStep,
  appropriationHistory,
  reconcileAppropriation,
} from "./history.ts";
export { planTable } from "./plan.table.ts";
export { type PlanStart, type PlanYear, type PlanYearInput, planYears } from "./plan.ts";
export { readAppropriation } from "./read-appropriation.ts";
export type { TransferInput } from "./read-transfer.ts";
export { type DecisionReading, dayOf, readReading } from "./reading.ts";
export { rollForwardTable } from "./roll-forward.table.ts";
export { type RollForward, type RollForwardInput, rollForward } from "./roll-forward.ts";
export { transferTable } from "./transfer.table.ts";
export { reviewTransfers, type TransferReview } from "./transfer.ts";
export type { TransferBreach } from "./transfer-breach.ts";
export type { TransferLimits } from "./transfer-limits.ts";
