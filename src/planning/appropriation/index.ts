export {
  type Adjustment,
  type AdjustmentInput,
  type AdjustmentKind,
  type Appropriation,
  type AppropriationInput,
  type DecisionDate,
  type DecisionReading,
  type OriginalDecision,
  type OriginalDecisionInput,
  type Recurrence,
  readAppropriation,
  readReading,
} from "./appropriation.ts";
export {
  type AppropriationReconciliation,
  type AppropriationStep,
  appropriationHistory,
  reconcileAppropriation,
} from "./history.ts";
export {
  type CarryOver,
  type CarryOverPolicy,
  type CarryOverRule,
  carryOver,
  type PlanYear,
  type PlanYearInput,
  planYears,
  type RollForward,
  type RollForwardInput,
  rollForward,
} from "./next-year.ts";
export {
  type AppropriationFinding,
  type RevisedAppropriation,
  type RevisedOptions,
  revisedAppropriation,
} from "./revised.ts";
export {
  reviewTransfers,
  type TransferBreach,
  type TransferInput,
  type TransferLimits,
  type TransferReview,
} from "./transfer.ts";
