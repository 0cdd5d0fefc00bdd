export {
  type Adjustment,
  type AdjustmentInput,
  type AdjustmentKind,
  type Appropriation,
  type AppropriationInput,
  type DecisionDate,
  type OriginalDecision,
  type OriginalDecisionInput,
  type Recurrence,
  readAppropriation,
} from "./appropriation.ts";
export {
  type AppropriationFinding,
  type RevisedAppropriation,
  type RevisedOptions,
  revisedAppropriation,
} from "./revised.ts";
