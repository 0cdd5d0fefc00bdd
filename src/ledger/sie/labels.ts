/** What the reader does with each label of SIE. */
import {
  type AccountFacts,
  amountAt,
  dayAt,
  isDimension,
  monthAt,
  NO_OBJECTS,
  type OpenVoucher,
  objectsAt,
  optionalText,
  quantityAt,
  refuse,
  type SieReader,
  textAt,
  useObject,
  yearAt,
} from "./reader.ts";
import type { SieBalance, SieChange, SieKind, SieObjects, SieTransaction } from "./sie.ts";

type Label = (reader: SieReader) => void;

/** Labels that stand once, and whose fields are kept as texts. */
const TEXTS = [
  "#PROGRAM",
  "#FNAMN",
  "#ORGNR",
  "#VALUTA",
  "#KPTYP",
  "#SIETYP",
  "#FLAGGA",
  "#FORMAT",
  "#KSUMMA",
];

const KINDS: Readonly<Record<string, SieKind>> = {
  T: "asset",
  S: "liability",
  K: "cost",
  I: "income",
};

/** The reader of each label; a label without one is passed over. */
export function readersByLabel(): ReadonlyMap<string, Label> {
  return new Map<string, Label>([
    ...TEXTS.map((label) => [label, keepTexts] as const),
    ["#GEN", keepDay],
    ["#OMFATTN", keepDay],
    ["#RAR", readYear],
    ["#KONTO", readAccount],
    ["#KTYP", readKind],
    ["#ENHET", readUnit],
    ["#SRU", readSru],
    ["#DIM", readDimension],
    ["#UNDERDIM", readDimension],
    ["#OBJEKT", readObject],
    ["#IB", (reader) => readBalance(reader, "opening", false)],
    ["#UB", (reader) => readBalance(reader, "closing", false)],
    ["#RES", (reader) => readBalance(reader, "result", false)],
    ["#OIB", (reader) => readBalance(reader, "opening", true)],
    ["#OUB", (reader) => readBalance(reader, "closing", true)],
    ["#PSALDO", (reader) => readChange(reader, "actual")],
    ["#PBUDGET", (reader) => readChange(reader, "budget")],
    ["#VER", readVoucher],
    ["#TRANS", (reader) => readTransaction(reader, "original")],
    ["#RTRANS", (reader) => readTransaction(reader, "added")],
    ["#BTRANS", (reader) => readTransaction(reader, "removed")],
  ]);
}

const labelOf = ({ fields }: SieReader): string => fields[0]?.text.toUpperCase() ?? "";

function keepTexts(reader: SieReader): void {
  const texts = reader.fields.slice(1).map(({ text }) => text);
  // A checksum stands twice: where it begins, and at the end with its value.
  reader.texts.set(labelOf(reader), texts);
  if (labelOf(reader) !== "#SIETYP") return;
  // Some programs name the two forms of type 4, which the standard does not.
  const type = (texts[0] ?? "").replace(/^4[EI]$/i, "4");
  if (!["1", "2", "3", "4"].includes(type)) refuse(reader, 1, "a type from 1 to 4");
  reader.texts.set("#SIETYP", [type]);
  reader.withoutObjects = type === "2";
}

function keepDay(reader: SieReader): void {
  const day = dayAt(reader, 1);
  if (day !== undefined) reader.texts.set(labelOf(reader), [day]);
}

function readYear(reader: SieReader): void {
  const year = yearAt(reader, 1);
  const from = dayAt(reader, 2);
  const to = dayAt(reader, 3);
  if (year === undefined || from === undefined || to === undefined) return;
  const known = reader.years.get(year);
  if (from > to) refuse(reader, 3, "a day after the first one");
  else if (known !== undefined && (known.from !== from || known.to !== to))
    refuse(reader, 1, "a year that the file declares once");
  else reader.years.set(year, Object.freeze({ year, from, to }));
}

/** The facts of an account, which begin with its first line. */
function factsOf(reader: SieReader): AccountFacts | undefined {
  const account = textAt(reader, 1, "the number of an account");
  if (account === undefined) return undefined;
  const known = reader.accounts.get(account);
  if (known !== undefined) return known;
  const facts: AccountFacts = { sru: [] };
  reader.accounts.set(account, facts);
  return facts;
}

function readAccount(reader: SieReader): void {
  const facts = factsOf(reader);
  if (facts !== undefined) facts.label = optionalText(reader, 2) ?? reader.fields[1]?.text ?? "";
}

function readKind(reader: SieReader): void {
  const text = textAt(reader, 2, "T, S, K or I");
  const facts = text === undefined ? undefined : factsOf(reader);
  if (text === undefined || facts === undefined) return;
  const kind = Object.hasOwn(KINDS, text.toUpperCase()) ? KINDS[text.toUpperCase()] : undefined;
  if (kind === undefined) facts.strangeKind = text;
  else facts.kind = kind;
}

function readUnit(reader: SieReader): void {
  const unit = optionalText(reader, 2);
  const facts = factsOf(reader);
  if (facts !== undefined && unit !== undefined) facts.unit = unit;
}

function readSru(reader: SieReader): void {
  const code = optionalText(reader, 2);
  const facts = factsOf(reader);
  if (facts !== undefined && code !== undefined) facts.sru.push(code);
}

function dimensionAt(reader: SieReader, index: number): string | undefined {
  const text = textAt(reader, index, "the number of a dimension");
  if (text === undefined || isDimension(text)) return text;
  return refuse(reader, index, "the number of a dimension");
}

function readDimension(reader: SieReader): void {
  const dimension = dimensionAt(reader, 1);
  const parent = labelOf(reader) === "#DIM" ? undefined : dimensionAt(reader, 3);
  if (dimension === undefined) return;
  const label = optionalText(reader, 2) ?? dimension;
  reader.dimensions.set(dimension, parent === undefined ? { label } : { label, parent });
}

function readObject(reader: SieReader): void {
  const dimension = dimensionAt(reader, 1);
  const object = textAt(reader, 2, "the code of an object");
  if (dimension === undefined || object === undefined) return;
  useObject(reader, dimension, object, optionalText(reader, 3) ?? object);
}

/** Whether a line with objects is left out; it is counted all the same. */
function isLeftOut(reader: SieReader, objects: SieObjects): boolean {
  if (!reader.withoutObjects || Object.keys(objects).length === 0) return false;
  passOver(reader, `${labelOf(reader)} with objects`);
  return true;
}

/** Counts a line that is passed over. */
export function passOver({ passedOver }: SieReader, what: string): void {
  passedOver.set(what, (passedOver.get(what) ?? 0) + 1);
}

function readBalance(reader: SieReader, kind: SieBalance["kind"], hasObjects: boolean): void {
  const year = yearAt(reader, 1);
  const account = textAt(reader, 2, "the number of an account");
  const objects = objectsFrom(reader, 3, hasObjects);
  // Only object balances have a list by the standard; other programs write one everywhere.
  const next = reader.fields[3]?.list === undefined ? 3 : 4;
  const amount = amountAt(reader, next);
  const quantity = quantityAt(reader, next + 1);
  if (year === undefined || account === undefined || objects === undefined || amount === undefined)
    return;
  if (!isLeftOut(reader, objects))
    reader.balances.push(Object.freeze({ kind, year, account, objects, amount, ...quantity }));
}

/** The objects of a line, which may leave an empty list out if none are required. */
function objectsFrom(
  reader: SieReader,
  index: number,
  isRequired: boolean,
): SieObjects | undefined {
  if (isRequired || reader.fields[index]?.list !== undefined) return objectsAt(reader, index);
  return NO_OBJECTS;
}

function readChange(reader: SieReader, kind: SieChange["kind"]): void {
  const year = yearAt(reader, 1);
  const month = monthAt(reader, 2);
  const account = textAt(reader, 3, "the number of an account");
  const objects = objectsFrom(reader, 4, false);
  const next = reader.fields[4]?.list === undefined ? 4 : 5;
  const amount = amountAt(reader, next);
  const quantity = quantityAt(reader, next + 1);
  if (year === undefined || month === undefined || account === undefined) return;
  if (objects === undefined || amount === undefined || isLeftOut(reader, objects)) return;
  reader.changes.push(Object.freeze({ kind, year, month, account, objects, amount, ...quantity }));
}

function readVoucher(reader: SieReader): void {
  const date = dayAt(reader, 3);
  const text = optionalText(reader, 4);
  const voucher: OpenVoucher = {
    series: reader.fields[1]?.text ?? "",
    number: reader.fields[2]?.text ?? "",
    date: date ?? "1900-01-01",
    ...(text === undefined ? {} : { text }),
    transactions: [],
    line: reader.line,
    isOpen: false,
  };
  reader.vouchers.push(voucher);
  reader.repeated = undefined;
}

function readTransaction(reader: SieReader, kind: SieTransaction["kind"]): void {
  const voucher = reader.vouchers.at(-1);
  if (voucher?.isOpen !== true) {
    refuse(reader, 0, "a row inside the braces of a voucher");
    return;
  }
  const account = textAt(reader, 1, "the number of an account");
  const objects = objectsAt(reader, 2);
  const amount = amountAt(reader, 3);
  const date = optionalText(reader, 4) === undefined ? undefined : dayAt(reader, 4);
  const text = optionalText(reader, 5);
  const quantity = quantityAt(reader, 6);
  if (account === undefined || objects === undefined || amount === undefined) return;
  const row: SieTransaction = Object.freeze({
    kind,
    account,
    objects,
    amount,
    ...(date === undefined ? {} : { date }),
    ...(text === undefined ? {} : { text }),
    ...quantity,
  });
  addRow(reader, voucher, row);
}

/**
 * Adds a row to its voucher. An added row stands twice: as `#RTRANS`, and right behind it as an
 * identical `#TRANS` for programs that know no `#RTRANS`; a program that reads the former passes
 * over the latter (SIE 4B, 30 September 2008, section 11, #RTRANS, points 4 and 6).
 */
function addRow(reader: SieReader, voucher: OpenVoucher, row: SieTransaction): void {
  const { kind, account, amount } = row;
  const before = reader.repeated;
  reader.repeated = kind === "added" ? row : undefined;
  if (kind === "original" && before !== undefined && isRepeat(before, row)) {
    reader.alone.pop();
    passOver(reader, "#TRANS that repeats #RTRANS");
    return;
  }
  const { line } = reader;
  if (kind === "added") reader.alone.push({ voucher, line, account, amount });
  voucher.transactions.push(row);
}

/** Whether a row moves the same as the added row before it; its date and text may differ. */
function isRepeat(added: SieTransaction, row: SieTransaction): boolean {
  const moved = ({ account, objects, amount }: SieTransaction): string =>
    JSON.stringify([account, objects, amount]);
  return moved(added) === moved(row);
}
