export type { AgeBand } from "./ageing.ts";
export type { CommitmentStatus, CommitmentSum } from "./commitment-status.ts";
export { commitmentTable } from "./commitments.table.ts";
export type { CommitmentFinding } from "./finding.ts";
export { type FrameInput, type FrameStatus, frameStatus } from "./frame.ts";
export { headroomTable } from "./headroom.table.ts";
export { type Headroom, headroom } from "./headroom.ts";
export type { CommitmentInput, DatedAmount } from "./read-commitment.ts";
