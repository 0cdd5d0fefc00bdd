export { type Allocation, type AllocationInput, allocate } from "./allocate.ts";
export {
  type Consolidation,
  type ConsolidationInput,
  consolidate,
  type InternalPosting,
  type UnmatchedPair,
} from "./consolidate.ts";
export { returnSurplus, type Settlement, type Settlements, trueUp } from "./settle.ts";
