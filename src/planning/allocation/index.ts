export { type Allocation, type AllocationInput, allocate, allocateByWeights } from "./allocate.ts";
export type { ConsolidationInput, InternalPosting } from "./bookings.ts";
export { consolidationTable } from "./consolidate.table.ts";
export {
  type Consolidation,
  consolidate,
  type UnmatchedPair,
} from "./consolidate.ts";
export { settlementTable } from "./settle.table.ts";
export { returnSurplus, type Settlement, type Settlements, settleCharges } from "./settle.ts";
