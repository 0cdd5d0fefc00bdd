export { commitmentTable } from "./commitments.table.ts";
export { type FrameInput, type FrameStatus, frameStatus } from "./frame.ts";
export { headroomTable } from "./headroom.table.ts";
export {
  type AgeBand,
  type CommitmentInput,
  type CommitmentStatus,
  type CommitmentSum,
  type DatedAmount,
  type Headroom,
  headroom,
} from "./headroom.ts";
