export {
  type AppropriationLedgerOptions,
  appropriationLedger,
  type LedgerColumn,
} from "./appropriation-ledger.ts";
export { decisionLedger } from "./decision-ledger.ts";
