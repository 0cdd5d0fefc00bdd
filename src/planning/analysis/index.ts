export { bridgeTable } from "./bridge.table.ts";
export { type Bridge, type BridgeInput, bridge } from "./bridge.ts";
export {
  type ComparableGrowth,
  comparableGrowth,
  type ExplanationCoverage,
  explanationCoverage,
} from "./comparable.ts";
export { contributionTable } from "./contributions.table.ts";
export { type Contribution, type Contributions, contributions } from "./contributions.ts";
export { fundBalanceTable } from "./fund-balance.table.ts";
export {
  type FundBalance,
  type FundBalanceInput,
  type FundMonth,
  type FundStep,
  fundBalance,
} from "./fund-balance.ts";
export {
  type FundYear,
  type FundYears,
  type FundYearsInput,
  fundBalanceByYear,
} from "./fund-years.ts";
export { fundingTable } from "./funding.table.ts";
export { type CrossSubsidy, crossSubsidy, type FundedPart, type FundingRule } from "./funding.ts";
export { type GrossVariances, grossVariances } from "./gross-variances.ts";
export {
  exceeds,
  type IsMaterialAmounts,
  isMaterial,
  limitOf,
  type MaterialityLimits,
  type MaterialityRule,
  readRule,
} from "./materiality.ts";
export { matrixTable } from "./matrix.table.ts";
export {
  type CompletedMatrix,
  completeMatrix,
  type DerivedCell,
  type MarginResidual,
} from "./matrix.ts";
export { type NetCostParts, netCost } from "./net-cost.ts";
export { type PoolVariance, type PoolVariances, poolVariances } from "./pools.ts";
export {
  type PriceVolume,
  type PriceVolumeOptions,
  type PriorAndCurrent,
  priceVolume,
} from "./price-volume.ts";
export type { CompleteMatrixInput } from "./read-matrix.ts";
export { reclassificationTable } from "./reclassify.table.ts";
export { type Reclass, type Reclassified, reclassify } from "./reclassify.ts";
export {
  type ComparisonOf,
  type Effect,
  effectOf,
  type NoComparison,
  type Variance,
  variance,
  type YearOverYear,
  yearOverYear,
} from "./variance.ts";
