/**
 * The elements of SIE 5 that a ledger is read from, by the types of http://www.sie.se/sie5.xsd:
 * FileInfoType, AccountType (BaseBalanceType, BudgetType and their forms of several dimensions),
 * DimensionType, JournalEntryType, LedgerEntryType; and those of `SieEntry`, whose names end so.
 */
import { lastDayOf } from "../../calendar/index.ts";
import { passOver } from "./labels.ts";
import {
  amountAt,
  dayAt,
  isDimension,
  monthAt,
  NO_OBJECTS,
  refuse,
  type SieReader,
  sieReader,
  textAt,
  useObject,
} from "./reader.ts";
import type { SieBalance, SieKind, SieObjects, SieTransaction } from "./sie.ts";
import { type Element, placesIn } from "./xml.ts";

const KINDS: Readonly<Record<string, SieKind>> = {
  asset: "asset",
  liability: "liability",
  equity: "liability",
  cost: "cost",
  income: "income",
};

/** Reads a root element into what a file is put together from. */
export function readElements(root: Element | undefined, text: string): SieReader {
  const reader = sieReader();
  const placeOf = placesIn(text);
  /** Makes an attribute the field that is read next. */
  const open: Open = (element, key) => {
    const { line, column } = placeOf(element?.at ?? 0);
    const value = element !== undefined && Object.hasOwn(element.attributes, key);
    reader.line = line;
    reader.fields = [{ text: value ? plainText(key, element.attributes[key] ?? "") : "", column }];
    return value;
  };
  if (root === undefined || (root.name !== "Sie" && root.name !== "SieEntry")) {
    open(root, "");
    refuse(reader, 0, "an element Sie of SIE 5");
    return reader;
  }
  reader.texts.set("#SIETYP", ["5"]);
  const [info] = childrenOf(root, "FileInfo");
  if (info !== undefined) readInfo(reader, info, open);
  for (const account of childrenIn(root, "Accounts", "Account")) readAccount(reader, account, open);
  for (const dimension of childrenIn(root, "Dimensions", "Dimension"))
    readDimension(reader, dimension, open);
  for (const journal of childrenOf(root, "Journal"))
    for (const entry of childrenOf(journal, "JournalEntry"))
      readEntry(reader, entry, journal.attributes.id ?? "", open);
  for (const { name } of root.children) if (!READ.includes(name)) passOver(reader, name);
  return reader;
}

/** The elements of the root that are read. */
const READ: readonly string[] = ["FileInfo", "Accounts", "Dimensions", "Journal"];
const NUMBERS: readonly string[] = ["amount", "quantity"];

/** A value without what a schema allows besides: spaces, a plus sign, a bare point, a time zone. */
function plainText(key: string, value: string): string {
  const text = value.trim();
  if (NUMBERS.includes(key)) return text.replace(/^\+(?=[.\d])/, "").replace(/(?<=\d)\.$/, "");
  return key === "month" || key === "start" || key === "end" || /Date$/.test(key)
    ? text.replace(/(Z|[+-]\d\d:\d\d)$/, "")
    : value;
}

type Open = (element: Element | undefined, key: string) => boolean;

const childrenOf = ({ children }: Element, name: string): readonly Element[] =>
  children.filter((child) => child.name === name);

const childrenIn = (root: Element, list: string, name: string): readonly Element[] =>
  childrenOf(root, list).flatMap((each) => childrenOf(each, name));

function readInfo(reader: SieReader, info: Element, open: Open): void {
  const keep = (label: string, name: string, ...keys: readonly string[]): void => {
    const [element] = childrenOf(info, name);
    const values = keys.map((key) => element?.attributes[key] ?? "");
    if (values.some((value) => value !== "")) reader.texts.set(label, values);
  };
  keep("#PROGRAM", "SoftwareProduct", "name", "version");
  keep("#FNAMN", "Company", "name");
  keep("#ORGNR", "Company", "organizationId");
  keep("#VALUTA", "AccountingCurrency", "currency");
  const [creation] = childrenOf(info, "FileCreation");
  if (creation !== undefined && open(creation, "time")) {
    // A moment in time, of which only the day is kept.
    reader.fields = reader.fields.map((field) => ({ ...field, text: field.text.slice(0, 10) }));
    const day = dayAt(reader, 0);
    if (day !== undefined) reader.texts.set("#GEN", [day]);
  }
  readYears(reader, childrenIn(info, "FiscalYears", "FiscalYear"), open);
}

function readYears(reader: SieReader, years: readonly Element[], open: Open): void {
  const starts = new Set<string>();
  const read = years.flatMap((element) => {
    const start = open(element, "start") ? monthAt(reader, 0) : refuse(reader, 0, "a month");
    const end = open(element, "end") ? monthAt(reader, 0) : refuse(reader, 0, "a month");
    const { primary = "" } = element.attributes;
    const isPrimary = primary.trim() === "true" || primary.trim() === "1";
    if (start === undefined || end === undefined) return [];
    if (start > end) refuse(reader, 0, "a month not before the first one");
    if (starts.has(start)) refuse(reader, 0, "a fiscal year of its own");
    starts.add(start);
    return [{ element, start, end, isPrimary }];
  });
  const [, second] = read.filter(({ isPrimary }) => isPrimary);
  if (second !== undefined && open(second.element, "primary"))
    refuse(reader, 0, "one primary year");
  read.sort((a, b) => (a.start < b.start ? -1 : 1));
  // Without a mark the last year is the current one.
  const marked = read.findIndex(({ isPrimary }) => isPrimary);
  const primary = marked < 0 ? read.length - 1 : marked;
  read.forEach(({ element, start, end }, index) => {
    const year = index - primary;
    if (year === 0 && open(element, "lastCoveredDate")) {
      const day = dayAt(reader, 0);
      if (day !== undefined) reader.texts.set("#OMFATTN", [day]);
    }
    const to = lastDayOf(end);
    reader.years.set(year, Object.freeze({ year, from: `${start}-01`, to }));
  });
}

function readAccount(reader: SieReader, element: Element, open: Open): void {
  open(element, "id");
  const account = textAt(reader, 0, "the number of an account");
  if (account === undefined) return;
  if (reader.accounts.has(account)) refuse(reader, 0, "an account that the file declares once");
  const { name, type = "", unit } = element.attributes;
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  reader.accounts.set(account, {
    label: name ?? account,
    ...(kind === undefined ? {} : { kind }),
    // Statistical accounts hold no money.
    ...(kind === undefined && type !== "statistics" ? { strangeKind: type } : {}),
    ...(unit === undefined ? {} : { unit }),
    sru: [],
  });
  for (const child of element.children) readBalance(reader, child, account, kind, open);
}

/** The year of a month, and whether the month begins or ends it. */
function yearOf(
  { years }: SieReader,
  month: string,
): { readonly year: number; readonly isFirst: boolean; readonly isLast: boolean } | undefined {
  for (const { year, from, to } of years.values())
    if (from.slice(0, 7) <= month && month <= to.slice(0, 7))
      return { year, isFirst: from.slice(0, 7) === month, isLast: to.slice(0, 7) === month };
  return undefined;
}

function readBalance(
  reader: SieReader,
  element: Element,
  account: string,
  accountKind: SieKind | undefined,
  open: Open,
): void {
  const name = element.name.replace(/Multidim$/, "");
  if (!["OpeningBalance", "ClosingBalance", "Budget"].includes(name)) {
    passOver(reader, element.name);
    return;
  }
  open(element, "amount");
  const amount = amountAt(reader, 0);
  const month = open(element, "month") ? monthAt(reader, 0) : undefined;
  const objects = objectsOf(reader, element, open);
  const quantity = open(element, "quantity") ? amountAt(reader, 0) : undefined;
  if (amount === undefined || objects === undefined) return;
  const more = quantity === undefined ? {} : { quantity };
  const place = month === undefined ? undefined : yearOf(reader, month);
  if (name === "Budget") {
    const facts = { account, objects, amount, ...more };
    if (month === undefined) {
      reader.balances.push(Object.freeze({ kind: "budget", year: 0, ...facts }));
      return;
    }
    const year = place?.year ?? 0;
    reader.changes.push(Object.freeze({ kind: "budget", year, month, ...facts }));
    return;
  }
  const isOpening = name === "OpeningBalance";
  // A balance between the ends of a year is neither opening nor closing it.
  if (place === undefined || !(isOpening ? place.isFirst : place.isLast)) {
    passOver(reader, `${element.name} within a year`);
    return;
  }
  const isResult = accountKind === "income" || accountKind === "cost";
  const closing: SieBalance["kind"] = isResult ? "result" : "closing";
  const kind = isOpening ? "opening" : closing;
  reader.balances.push(
    Object.freeze({ kind, year: place.year, account, objects, amount, ...more }),
  );
}

function objectsOf(reader: SieReader, element: Element, open: Open): SieObjects | undefined {
  const references = childrenOf(element, "ObjectReference");
  if (references.length === 0) return NO_OBJECTS;
  const objects: Record<string, string> = {};
  for (const reference of references) {
    const { dimId = "", objectId = "" } = reference.attributes;
    open(reference, "dimId");
    if (!isDimension(dimId) || objectId === "" || Object.hasOwn(objects, dimId))
      return refuse(reader, 0, "a dimension with an object, each dimension once");
    objects[dimId] = objectId;
    useObject(reader, dimId, objectId);
  }
  return Object.freeze(objects);
}

function readDimension(reader: SieReader, element: Element, open: Open): void {
  open(element, "id");
  const { id = "", name = id } = element.attributes;
  if (!isDimension(id)) {
    refuse(reader, 0, "the number of a dimension");
    return;
  }
  if (reader.dimensions.has(id)) refuse(reader, 0, "a dimension that the file declares once");
  reader.dimensions.set(id, { label: name });
  for (const object of childrenOf(element, "Object")) {
    open(object, "id");
    const code = textAt(reader, 0, "the code of an object");
    if (code !== undefined) useObject(reader, id, code, object.attributes.name ?? code);
  }
}

function readEntry(reader: SieReader, element: Element, series: string, open: Open): void {
  open(element, "journalDate");
  const date = dayAt(reader, 0);
  const { line } = reader;
  const { id: number = "", text } = element.attributes;
  const transactions = childrenOf(element, "LedgerEntry").flatMap((row) =>
    readRow(reader, row, open),
  );
  if (date === undefined) return;
  const texts = text === undefined || text === "" ? {} : { text };
  reader.vouchers.push({ series, number, date, ...texts, transactions, line, isOpen: false });
}

function readRow(reader: SieReader, element: Element, open: Open): readonly SieTransaction[] {
  open(element, "accountId");
  const account = textAt(reader, 0, "the number of an account");
  open(element, "amount");
  const amount = amountAt(reader, 0);
  const objects = objectsOf(reader, element, open);
  const date = open(element, "ledgerDate") ? dayAt(reader, 0) : undefined;
  const quantity = open(element, "quantity") ? amountAt(reader, 0) : undefined;
  const { text = "" } = element.attributes;
  if (account === undefined || amount === undefined || objects === undefined) return [];
  const row: SieTransaction = {
    kind: childrenOf(element, "Overstrike").length > 0 ? "removed" : "original",
    account,
    objects,
    amount,
    ...(date === undefined ? {} : { date }),
    ...(text === "" ? {} : { text }),
    ...(quantity === undefined ? {} : { quantity }),
  };
  return [Object.freeze(row)];
}
