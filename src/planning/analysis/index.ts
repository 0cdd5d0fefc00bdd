export {
  type ComparableGrowth,
  comparableGrowth,
  type ExplanationCoverage,
  explanationCoverage,
} from "./comparable.ts";
export {
  type Bridge,
  bridge,
  type Contribution,
  contributions,
  type GrossVariances,
  grossVariances,
  type PriceVolume,
  priceVolume,
} from "./contributions.ts";
export {
  completeByElimination,
  type EliminatedCell,
  type EliminatedMatrix,
  type EliminationInput,
  type MarginResidual,
} from "./elimination.ts";
export { type CrossSubsidy, crossSubsidy, type FundedPart, type FundingRule } from "./funding.ts";
export {
  type CheckedRule,
  exceeds,
  isMaterial,
  limitOf,
  type MaterialityRule,
  readRule,
} from "./materiality.ts";
export { type NetCostParts, netCost } from "./net-cost.ts";
export {
  type PoolVariance,
  poolVariances,
  type Reclass,
  type Reclassified,
  reclassify,
} from "./pools.ts";
export {
  type Compared,
  type Effect,
  effectOf,
  type NoComparison,
  type Variance,
  variance,
  type YearOverYear,
  yearOverYear,
} from "./variance.ts";
