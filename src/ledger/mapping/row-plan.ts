/** Finds the columns of a mapping among the headings, and checks all of them at once. */

import type { FiscalYear } from "../../calendar/index.ts";
import { REMARK_KEYS } from "../../figure/index.ts";
import {
  checkKeys,
  type IssuePath,
  isPlainObject,
  keysOf,
  readEntries,
  readList,
} from "../../input/index.ts";
import { type AmountPlace, amountPlace } from "./amount-place.ts";
import type {
  FigureColumn,
  FigureMapping,
  MappedAmount,
  MonthColumn,
  PeriodColumn,
  PostingPeriodColumn,
} from "./figure-mapping.ts";
import { monthReader, type PeriodReader, postingPeriodReader, yearReader } from "./period-text.ts";
import { type ColumnFinder, constantPlace, type Place, placeOf } from "./place.ts";
import { checkDates, refuseMapping } from "./read-mapping.ts";

/** How one figure of a row comes about. */
export interface FigurePlan {
  /** Which of the amounts of a row it is, from 0. */
  readonly index: number;
  /** What says which of several amounts it is, in the paths of issues. */
  readonly path: IssuePath;
  readonly amount: AmountPlace;
  readonly line: Place;
  readonly scenario: Place;
  readonly period: Place;
  /** How the text of a period is read; `undefined` where it is a period already. */
  readonly readPeriod: PeriodReader | undefined;
  readonly members: readonly (readonly [dimension: string, place: Place])[];
  /** One place for each key of `REMARK_KEYS`. */
  readonly remarks: readonly Place[];
}

const AMOUNT_KEYS = /* @__PURE__ */ keysOf<MappedAmount>({
  amount: true,
  line: true,
  scenario: true,
  period: true,
  members: true,
  source: true,
  note: true,
});

/** The figures of a row by a mapping; issues for every column that is missing. */
export function figurePlans(
  finder: ColumnFinder,
  mapping: FigureMapping,
  years: readonly FiscalYear[],
): readonly FigurePlan[] {
  const { amounts, ...row } = mapping;
  // The fields of the row are read once, so that each problem of theirs is one issue.
  const shared = fieldsOf(finder, row, [], years, amounts === undefined);
  if (amounts === undefined)
    return [
      {
        ...shared,
        index: 0,
        path: [],
        amount: amountPlace(finder, row.amount, ["amount"]),
      } as FigurePlan,
    ];
  const list = readList(amounts, AMOUNT_KEYS, ["mapping", "amounts"], finder.issues) ?? [];
  return list.map((each, k) => {
    const path = ["amounts", k];
    const own = fieldsOf(finder, each, path, years, false);
    const line = own.line ?? shared.line;
    const scenario = own.scenario ?? shared.scenario;
    // Some amount must say it where the row does not.
    if (line === undefined) placeOf(finder, "", [...path, "line"]);
    if (scenario === undefined) placeOf(finder, "", [...path, "scenario"]);
    const [readOwn, period] =
      own.period === undefined ? [shared, shared.period] : [own, own.period];
    return {
      index: k,
      path: [headingOf(each.amount)],
      amount: amountPlace(finder, each.amount, [...path, "amount"]),
      line: line ?? constantPlace(""),
      scenario: scenario ?? constantPlace(""),
      period: period ?? constantPlace(""),
      readPeriod: readOwn.readPeriod,
      members: membersOf(shared.members, own.members),
      remarks: own.remarks.map((place, at) =>
        each[REMARK_KEYS[at] ?? "note"] === undefined ? (shared.remarks[at] ?? place) : place,
      ),
    };
  });
}

/** The heading by which an amount is called in issues. */
function headingOf(amount: unknown): string {
  if (!isPlainObject(amount)) return `${amount as string}`;
  return `${(amount.amount ?? amount.debit) as string}`;
}

/** The members of a row with those of one amount; the latter come before. */
function membersOf(
  ofRow: FigurePlan["members"],
  own: FigurePlan["members"],
): FigurePlan["members"] {
  const names = own.map(([dimension]) => dimension);
  return [...ofRow.filter(([dimension]) => !names.includes(dimension)), ...own];
}

type Fields = Omit<FigurePlan, "index" | "path" | "amount" | "line" | "scenario" | "period"> & {
  readonly [Key in "line" | "scenario" | "period"]: Place | undefined;
};

/** The places of the fields; those that must be there are missing headings where they are not. */
function fieldsOf(
  finder: ColumnFinder,
  fields: Omit<MappedAmount, "amount">,
  path: IssuePath,
  years: readonly FiscalYear[],
  isWhole: boolean,
): Fields {
  const required = (key: "line" | "scenario"): Place | undefined =>
    fields[key] === undefined && !isWhole
      ? undefined
      : placeOf(finder, fields[key] ?? "", [...path, key]);
  const { issues } = finder;
  return {
    line: required("line"),
    scenario: required("scenario"),
    ...periodFields(finder, fields.period, [...path, "period"], years, isWhole),
    remarks: REMARK_KEYS.map((key) => placeOf(finder, fields[key], [...path, key])),
    members: readEntries(fields.members, ["mapping", ...path, "members"], issues).map(
      ([dimension, column]) => [
        dimension,
        placeOf(finder, column, [...path, "members", dimension]),
      ],
    ),
  };
}

function periodFields(
  finder: ColumnFinder,
  period: PeriodColumn | undefined,
  path: IssuePath,
  years: readonly FiscalYear[],
  isWhole: boolean,
): Pick<Fields, "period" | "readPeriod"> {
  const { issues, code } = finder;
  const at = ["mapping", ...path];
  if (period === undefined && !isWhole) return { period: undefined, readPeriod: undefined };
  if (isPlainObject(period) && "monthOf" in period) {
    const { monthOf, order, timeZone } = period as unknown as MonthColumn;
    checkKeys(period, ["monthOf", "order", "timeZone"], at, issues);
    checkDates(code, { order, timeZone }, path, issues);
    const column: FigureColumn = Array.isArray(monthOf)
      ? { columns: monthOf as readonly string[], separator: "-" }
      : (monthOf as string);
    return {
      period: placeOf(finder, column, [...path, "monthOf"]),
      readPeriod: monthReader(order, typeof timeZone === "string" ? timeZone : undefined),
    };
  }
  if (isPlainObject(period) && "yearOf" in period) {
    checkKeys(period, ["yearOf"], at, issues);
    const place = placeOf(finder, period.yearOf as string, [...path, "yearOf"]);
    return { period: place, readPeriod: yearReader(years) };
  }
  if (isPlainObject(period) && "postingPeriod" in period) {
    const { postingPeriod, closingPeriods = 0 } = period as unknown as PostingPeriodColumn;
    checkKeys(period, ["postingPeriod", "closingPeriods"], at, issues);
    if (!Number.isInteger(closingPeriods) || closingPeriods < 0 || closingPeriods > 4)
      refuseMapping(code, [...path, "closingPeriods"], "0 to 4", closingPeriods, issues);
    const place = placeOf(finder, postingPeriod, [...path, "postingPeriod"]);
    return { period: place, readPeriod: postingPeriodReader(years, closingPeriods) };
  }
  return {
    period: placeOf(finder, period as FigureColumn | undefined, path),
    readPeriod: undefined,
  };
}
