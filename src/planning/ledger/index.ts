export {
  type AppropriationLedgerOptions,
  appropriationLedger,
  type LedgerColumn,
} from "./appropriation-ledger.ts";
