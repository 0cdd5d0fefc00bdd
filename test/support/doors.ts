/** Every export of every door, for tests that go through all of them. */
import * as main from "anslag";
import * as audit from "anslag/audit";
import * as bas from "anslag/charts/bas";
import * as cipfa from "anslag/charts/cipfa";
import * as iv3 from "anslag/charts/iv3";
import * as kommunBas from "anslag/charts/kommun-bas";
import * as kostra from "anslag/charts/kostra";
import * as ombObjectClasses from "anslag/charts/omb-object-classes";
import * as ledger from "anslag/ledger";
import * as planning from "anslag/planning";
import * as report from "anslag/report";
import * as xlsx from "anslag/xlsx";

type Door = Readonly<Record<string, unknown>>;

/** The doors of published charts. */
export const charts: Readonly<Record<string, Door>> = {
  "anslag/charts/bas": bas,
  "anslag/charts/cipfa": cipfa,
  "anslag/charts/iv3": iv3,
  "anslag/charts/kommun-bas": kommunBas,
  "anslag/charts/kostra": kostra,
  "anslag/charts/omb-object-classes": ombObjectClasses,
};

/** The doors by the name that a host imports. */
export const doors: Readonly<Record<string, Door>> = {
  anslag: main,
  "anslag/planning": planning,
  "anslag/audit": audit,
  "anslag/ledger": ledger,
  "anslag/report": report,
  "anslag/xlsx": xlsx,
  ...charts,
};

/** Everything together. No name stands in two doors. */
export const everything: Door & typeof main & typeof planning & typeof audit & typeof ledger = {
  ...main,
  ...planning,
  ...audit,
  ...ledger,
  ...report,
  ...xlsx,
  ...bas,
  ...cipfa,
  ...iv3,
  ...kommunBas,
  ...kostra,
  ...ombObjectClasses,
};
