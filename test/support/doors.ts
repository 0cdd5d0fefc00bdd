/** Every export of every door, for tests that go through all of them. */
import * as main from "anslag";
import * as audit from "anslag/audit";
import * as ledger from "anslag/ledger";
import * as planning from "anslag/planning";
import * as report from "anslag/report";
import * as xlsx from "anslag/xlsx";

type Door = Readonly<Record<string, unknown>>;

/** The doors by the name that a host imports. */
export const doors: Readonly<Record<string, Door>> = {
  anslag: main,
  "anslag/planning": planning,
  "anslag/audit": audit,
  "anslag/ledger": ledger,
  "anslag/report": report,
  "anslag/xlsx": xlsx,
};

/** Everything together. No name stands in two doors. */
export const everything: Door & typeof main & typeof planning & typeof audit & typeof ledger = {
  ...main,
  ...planning,
  ...audit,
  ...ledger,
  ...report,
  ...xlsx,
};
