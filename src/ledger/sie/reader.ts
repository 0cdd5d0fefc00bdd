/** The state of reading a file of SIE, and the reading of single fields. */
import {
  amountOfCoefficient,
  type Decimal,
  type Digits,
  newDigits,
  readAmount,
  scanDigits,
} from "../../amount/index.ts";
import { type IsoDate, type IsoMonth, isIsoDate, readPeriod } from "../../calendar/index.ts";
import { describeValue, type Issue, type IssuePath, makeLedgerIssue } from "../../input/index.ts";
import type { SieField } from "./fields.ts";
import type {
  SieBalance,
  SieChange,
  SieKind,
  SieObjects,
  SieTransaction,
  SieVoucher,
  SieYear,
} from "./sie.ts";

/** An account as far as lines have told. */
export interface AccountFacts {
  label?: string;
  kind?: SieKind;
  strangeKind?: string;
  unit?: string;
  readonly sru: string[];
}

/** A voucher whose rows are being read. */
export interface OpenVoucher extends Omit<SieVoucher, "transactions"> {
  readonly transactions: SieTransaction[];
  isOpen: boolean;
}

/** An added row of a voucher. */
export interface AddedRow {
  readonly voucher: Pick<SieVoucher, "series" | "number">;
  readonly line: number;
  readonly account: string;
  readonly amount: Decimal;
}

/** Everything that was read so far. */
export interface SieReader {
  /** The number of the line, from 1. */
  line: number;
  /** The fields of the line, the label first. */
  fields: readonly SieField[];
  readonly issues: Issue[];
  /** Texts by label, of labels that stand once. */
  readonly texts: Map<string, readonly string[]>;
  readonly years: Map<number, SieYear>;
  readonly accounts: Map<string, AccountFacts>;
  readonly dimensions: Map<string, { readonly label: string; readonly parent?: string }>;
  /** By dimension and code. */
  readonly objects: Map<string, Map<string, string | undefined>>;
  readonly balances: SieBalance[];
  readonly changes: SieChange[];
  readonly vouchers: OpenVoucher[];
  readonly passedOver: Map<string, number>;
  /** How many lines have signs in place of letters that were lost before. */
  lostLetters: number;
  /** Whether object lines are left out, as a reader of type 2 does. */
  withoutObjects: boolean;
  /** The added row that the next row repeats by the standard. */
  repeated: SieTransaction | undefined;
  /** Added rows that no row has repeated. */
  readonly alone: AddedRow[];
  readonly days: Map<string, IsoDate | undefined>;
  readonly months: Map<string, IsoMonth | undefined>;
}

/** Begins to read. */
export function sieReader(): SieReader {
  return {
    line: 0,
    fields: [],
    issues: [],
    texts: new Map(),
    years: new Map(),
    accounts: new Map(),
    dimensions: new Map(),
    objects: new Map(),
    balances: [],
    changes: [],
    vouchers: [],
    passedOver: new Map(),
    lostLetters: 0,
    withoutObjects: false,
    repeated: undefined,
    alone: [],
    days: new Map(),
    months: new Map(),
  };
}

/** Where a field stands; a missing one stands behind the last. */
export function placeOf({ line, fields }: SieReader, index: number): IssuePath {
  const last = fields.at(-1);
  const column = fields[index]?.column ?? (last?.column ?? 1) + (last?.text.length ?? 0) + 1;
  return ["line", line, "column", column];
}

/** Reports what is wrong with a field. */
export function refuse(reader: SieReader, index: number, expected: string): undefined {
  const field = reader.fields[index];
  const received = field?.list === undefined ? describeValue(field?.text) : "a list in braces";
  reader.issues.push(
    makeLedgerIssue("figure.sie", { path: placeOf(reader, index), expected, received }),
  );
  return undefined;
}

/** The text of a field that must be there. */
export function textAt(reader: SieReader, index: number, what: string): string | undefined {
  const field = reader.fields[index];
  if (field === undefined || field.list !== undefined || field.text === "")
    return refuse(reader, index, what);
  return field.text;
}

/** The text of a field that may be empty or missing. */
export function optionalText({ fields }: SieReader, index: number): string | undefined {
  const text = fields[index]?.text;
  return text === "" ? undefined : text;
}

/** The number of a year: 0, −1 … */
export function yearAt(reader: SieReader, index: number): number | undefined {
  const text = textAt(reader, index, "the number of a year: 0, -1 …");
  if (text === undefined) return undefined;
  return /^-?\d{1,3}$/.test(text)
    ? Number(text) || 0
    : refuse(reader, index, "the number of a year: 0, -1 …");
}

const DIGITS: Digits = /* @__PURE__ */ newDigits();

/** An amount: digits with a full stop. */
export function amountAt(reader: SieReader, index: number): Decimal | undefined {
  const text = textAt(reader, index, "an amount");
  if (text === undefined) return undefined;
  // Some programs leave a single zero before the full stop out.
  const whole = text.replace(/^(-?)\.(?=\d)/, "$10.");
  return amountIn(whole) ?? readAmount(text, placeOf(reader, index), reader.issues);
}

function amountIn(text: string): Decimal | undefined {
  return scanDigits(text, 0, text.length, DIGITS)
    ? amountOfCoefficient(DIGITS.coefficient, DIGITS.decimals)
    : undefined;
}

/** A quantity, which may be missing. */
export function quantityAt(
  reader: SieReader,
  index: number,
): { readonly quantity?: Decimal } | undefined {
  if (optionalText(reader, index) === undefined) return undefined;
  const quantity = amountAt(reader, index);
  return quantity === undefined ? undefined : { quantity };
}

/** A day, written `20121231`. */
export function dayAt(reader: SieReader, index: number): IsoDate | undefined {
  const text = textAt(reader, index, "a day such as 20121231");
  if (text === undefined) return undefined;
  if (!reader.days.has(text)) {
    const day = text.replace(/^(\d{4})-?(\d\d)-?(\d\d)$/, "$1-$2-$3");
    reader.days.set(text, isIsoDate(day) ? day : undefined);
  }
  return reader.days.get(text) ?? refuse(reader, index, "a day such as 20121231");
}

/** A month, written `201212`. */
export function monthAt(reader: SieReader, index: number): IsoMonth | undefined {
  const text = textAt(reader, index, "a month such as 201212");
  if (text === undefined) return undefined;
  if (!reader.months.has(text)) {
    const month = text.replace(/^(\d{4})-?(\d\d)$/, "$1-$2");
    const isMonth = readPeriod(month, [], []) !== undefined && month.length === 7;
    reader.months.set(text, isMonth ? (month as IsoMonth) : undefined);
  }
  return reader.months.get(text) ?? refuse(reader, index, "a month such as 201212");
}

/** The objects of an account as a whole. */
export const NO_OBJECTS: SieObjects = /* @__PURE__ */ Object.freeze({});
const PAIRS = "objects as {dimension code …}, each dimension once";

/** The objects of an amount; those of an account as a whole are always the same empty object. */
export function objectsAt(reader: SieReader, index: number): SieObjects | undefined {
  const list = reader.fields[index]?.list;
  if (list === undefined) return refuse(reader, index, PAIRS);
  if (list.length === 0) return NO_OBJECTS;
  const objects: Record<string, string> = {};
  for (let k = 0; k < list.length; k += 2) {
    const dimension = list[k]?.text ?? "";
    const object = list[k + 1]?.text;
    const isKnown = Object.hasOwn(objects, dimension);
    if (!isDimension(dimension) || object === undefined || object === "" || isKnown)
      return refuse(reader, index, PAIRS);
    objects[dimension] = object;
    useObject(reader, dimension, object);
  }
  return Object.freeze(objects);
}

/** Whether a text is the number of a dimension. */
export function isDimension(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** Notes an object; its name comes where the file declares it. */
export function useObject(
  { objects }: SieReader,
  dimension: string,
  object: string,
  label?: string,
): void {
  const known = objects.get(dimension) ?? new Map<string, string | undefined>();
  objects.set(dimension, known);
  if (label !== undefined || !known.has(object)) known.set(object, label);
}
