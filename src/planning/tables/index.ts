export {
  bridgeTable,
  contributionTable,
  fundingTable,
  matrixTable,
  reclassificationTable,
} from "./analysis-tables.ts";
export {
  appropriationLedger,
  historyTable,
  type LedgerColumn,
  planTable,
  rollForwardTable,
  transferTable,
} from "./appropriation-tables.ts";
export { commitmentTable, headroomTable } from "./commitment-tables.ts";
export { rowIds, type TableHeading } from "./draw.ts";
export { phasingTable, plausibilityTable, roundsTable, timingTable } from "./forecast-tables.ts";
export { consolidationTable, settlementTable } from "./sharing-tables.ts";
