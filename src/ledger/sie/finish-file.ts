/** Puts what was read of a file of SIE together. */
import type { IsoDate } from "../../calendar/index.ts";
import type { DecodedText } from "../bytes/index.ts";
import { findingsOf } from "./findings.ts";
import type { AccountFacts, SieReader } from "./reader.ts";
import type {
  SieAccount,
  SieDimension,
  SieFile,
  SieKind,
  SieObject,
  SieType,
  SieVoucher,
} from "./sie.ts";

/** The dimensions that the standard reserves, with their names. */
const STANDARD: Readonly<Record<string, string>> = {
  1: "Kostnadsställe",
  2: "Kostnadsbärare",
  6: "Projekt",
  7: "Anställd",
  8: "Kund",
  9: "Leverantör",
  10: "Faktura",
};

/** The file that was read. */
export function finishFile(
  reader: SieReader,
  decoded: { readonly text: string } | DecodedText,
): SieFile {
  const { texts, balances, changes } = reader;
  const dimensions = dimensionsOf(reader);
  const objects = objectsOf(reader);
  const accounts = accountsOf(reader);
  const vouchers = reader.vouchers.map(({ isOpen: _, ...voucher }): SieVoucher => {
    Object.freeze(voucher.transactions);
    return Object.freeze(voucher);
  });
  const textOf = (label: string, index = 0): string | undefined =>
    texts.get(label)?.[index] || undefined;
  const program = texts.get("#PROGRAM")?.join(" ").trim();
  const years = [...reader.years.values()].sort((a, b) => b.year - a.year);
  const file: Omit<SieFile, "findings"> = {
    type: typeOf(reader),
    ...("encoding" in decoded
      ? { encoding: decoded.encoding, encodingReason: decoded.reason }
      : {}),
    ...given("program", program || undefined),
    ...given("generated", textOf("#GEN") as IsoDate | undefined),
    company: textOf("#FNAMN") ?? "",
    ...given("companyNumber", textOf("#ORGNR")),
    ...given("format", textOf("#FORMAT")),
    currency: textOf("#VALUTA") ?? "SEK",
    ...given("chartType", textOf("#KPTYP")),
    ...given("coversTo", textOf("#OMFATTN") as IsoDate | undefined),
    years: Object.freeze(years),
    accounts,
    dimensions,
    objects,
    balances: Object.freeze(balances),
    changes: Object.freeze(changes),
    vouchers: Object.freeze(vouchers),
    passedOver: Object.freeze(Object.fromEntries(reader.passedOver)),
    ...given("checksum", textOf("#KSUMMA")),
  };
  return Object.freeze({ ...file, findings: findingsOf(file, reader) });
}

function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

/** The type; a file of vouchers only is 4I. */
function typeOf({ texts, balances, changes, vouchers }: SieReader): SieType {
  const stated = (texts.get("#SIETYP")?.[0] ?? "1") as SieType;
  const hasVouchersOnly = balances.length === 0 && changes.length === 0 && vouchers.length > 0;
  return stated === "4" && hasVouchersOnly ? "4I" : stated;
}

/** The kind of an account by its class, which every Swedish chart shares. */
function kindOfClass(account: string): SieKind | undefined {
  if (/^[4-7]/.test(account)) return "cost";
  // Class 8 begins with income of finance, and goes on with its costs, appropriations and taxes.
  if (/^8/.test(account)) return /^8[0-3]/.test(account) ? "income" : "cost";
  return ({ 1: "asset", 2: "liability", 3: "income" } as Readonly<Record<string, SieKind>>)[
    account.slice(0, 1)
  ];
}

/** Compares codes: shorter numbers first, so that 2 stands before 10. */
const byCode = (a: string, b: string): number =>
  /^\d+$/.test(a) && /^\d+$/.test(b) && a.length !== b.length
    ? a.length - b.length
    : a < b
      ? -1
      : a > b
        ? 1
        : 0;

function accountsOf(reader: SieReader): readonly SieAccount[] {
  const facts = new Map<string, AccountFacts>(reader.accounts);
  const use = ({ account }: { readonly account: string }): void => {
    if (!facts.has(account)) facts.set(account, { sru: [] });
  };
  reader.balances.forEach(use);
  reader.changes.forEach(use);
  for (const { transactions } of reader.vouchers) transactions.forEach(use);
  const accounts = [...facts].map(([account, { label, kind, unit, sru }]): SieAccount => {
    return Object.freeze({
      account,
      label: label ?? account,
      ...given("kind", kind ?? kindOfClass(account)),
      isDeclared: label !== undefined,
      ...given("unit", unit),
      sru: Object.freeze(sru),
    });
  });
  return Object.freeze(accounts.sort((a, b) => (a.account < b.account ? -1 : 1)));
}

function dimensionsOf({ dimensions, objects }: SieReader): readonly SieDimension[] {
  const numbers = new Set([...dimensions.keys(), ...objects.keys()]);
  for (const { parent } of dimensions.values()) if (parent !== undefined) numbers.add(parent);
  const all = [...numbers].sort(byCode).map((dimension): SieDimension => {
    const declared = dimensions.get(dimension);
    return Object.freeze({
      dimension,
      label: declared?.label ?? STANDARD[dimension] ?? dimension,
      ...given("parent", declared?.parent),
      isDeclared: declared !== undefined,
    });
  });
  return Object.freeze(all);
}

function objectsOf({ objects }: SieReader): readonly SieObject[] {
  const all = [...objects]
    .sort(([a], [b]) => byCode(a, b))
    .flatMap(([dimension, known]) =>
      [...known]
        .sort(([a], [b]) => byCode(a, b))
        .map(([object, label]): SieObject => {
          const isDeclared = label !== undefined;
          return Object.freeze({ dimension, object, label: label ?? object, isDeclared });
        }),
    );
  return Object.freeze(all);
}
