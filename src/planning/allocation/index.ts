export { type Allocation, type AllocationInput, allocate } from "./allocate.ts";
export { consolidationTable } from "./consolidate.table.ts";
export {
  type Consolidation,
  type ConsolidationInput,
  consolidate,
  type InternalPosting,
  type UnmatchedPair,
} from "./consolidate.ts";
export { settlementTable } from "./settle.table.ts";
export { returnSurplus, type Settlement, type Settlements, settleCharges } from "./settle.ts";
