/** In what a file of SIE departs from itself and from the standard. */
import { addAmounts, type Decimal, ZERO } from "../../amount/index.ts";
import { addTo, differing, isWhole, type Sums, sumAt } from "./finding-sums.ts";
import { placeFindings } from "./part-findings.ts";
import type { SieReader } from "./reader.ts";
import type { SieFile, SieFinding, SieTransaction, SieVoucher } from "./sie.ts";

type Unchecked = Omit<SieFile, "findings">;

/** Everything in which the file departs from itself and from the standard. */
export function findingsOf(file: Unchecked, reader: SieReader): readonly SieFinding[] {
  const found = [
    ...lostLetters(reader.lostLetters),
    ...otherFormat(file),
    ...undeclared(file),
    ...[...reader.accounts].flatMap(([account, { strangeKind }]): readonly SieFinding[] =>
      strangeKind === undefined ? [] : [{ kind: "unknown-kind", account }],
    ),
    ...yearOrder(file),
    ...outsideYears(file),
    ...reader.alone.map(({ voucher, line, account, amount }): SieFinding => {
      return { kind: "added-row", voucher: nameOf(voucher), line, account, stated: amount };
    }),
    ...file.vouchers.flatMap(unbalanced),
    ...balanceFindings(file),
    ...placeFindings(file),
  ];
  return Object.freeze(found.map((finding) => Object.freeze(finding)));
}

const counts = ({ kind }: SieTransaction): boolean => kind !== "removed";

function lostLetters(count: number): readonly SieFinding[] {
  return count === 0 ? [] : [{ kind: "lost-letters", count }];
}

/** A file that says one set of characters, and whose bytes are in another. */
function otherFormat({ format, encoding, encodingReason }: Unchecked): readonly SieFinding[] {
  const isFound = encodingReason !== "given" && encodingReason !== "ascii";
  const isOther = encoding !== undefined && encoding !== "cp437";
  return isFound && isOther && format?.toUpperCase() === "PC8" ? [{ kind: "format" }] : [];
}

/** Years that do not end before the one behind them begins; the years come newest first. */
function yearOrder({ years }: Unchecked): readonly SieFinding[] {
  return years.flatMap(({ year, to }, index): readonly SieFinding[] => {
    const next = years[index - 1];
    return next === undefined || to < next.from ? [] : [{ kind: "year-order", year }];
  });
}

function undeclared(file: Unchecked): readonly SieFinding[] {
  const declared = new Set(file.accounts.flatMap((a) => (a.isDeclared ? [a.account] : [])));
  const years = new Set(file.years.map(({ year }) => year));
  const [accounts, byAccount] = [new Map<string, number>(), new Map() as Sums];
  const byYear = new Map<number, number>();
  const see = (account: string, amount: Decimal): void => {
    if (declared.has(account)) return;
    accounts.set(account, (accounts.get(account) ?? 0) + 1);
    addTo(byAccount, account, amount);
  };
  for (const { account, amount, year } of [...file.balances, ...file.changes]) {
    see(account, amount);
    if (!years.has(year)) byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  for (const { transactions } of file.vouchers)
    for (const { account, amount } of transactions) see(account, amount);
  return [
    ...[...accounts].map(([account, count]): SieFinding => {
      return { kind: "undeclared-account", account, count, stated: sumAt(byAccount, account) };
    }),
    ...[...byYear].map(([year, count]): SieFinding => ({ kind: "undeclared-year", year, count })),
  ];
}

/** The year that a day belongs to; the current one where the file declares no year. */
function yearOf({ years }: Unchecked, day: string): number | undefined {
  if (years.length === 0) return 0;
  return years.find(({ from, to }) => from <= day && day <= to)?.year;
}

function outsideYears(file: Unchecked): readonly SieFinding[] {
  const spans = new Map(file.years.map((year) => [year.year, year]));
  const months = new Map<string, SieFinding & { readonly count: number }>();
  for (const { year, month } of file.changes) {
    const span = spans.get(year);
    if (span === undefined || (span.from.slice(0, 7) <= month && month <= span.to.slice(0, 7)))
      continue;
    const key = `${year} ${month}`;
    const count = (months.get(key)?.count ?? 0) + 1;
    months.set(key, { kind: "outside-year", year, month, count });
  }
  const vouchers = file.vouchers.filter(({ date }) => yearOf(file, date) === undefined);
  return [
    ...months.values(),
    ...vouchers.map((voucher): SieFinding => {
      return { kind: "outside-year", voucher: nameOf(voucher), line: voucher.line };
    }),
  ];
}

const nameOf = ({ series, number }: Pick<SieVoucher, "series" | "number">): string =>
  `${series} ${number}`.trim();

function unbalanced(voucher: SieVoucher): readonly SieFinding[] {
  const { line, transactions } = voucher;
  const sum = transactions.filter(counts).reduce((all, row) => addAmounts(all, row.amount), ZERO);
  return differing({ kind: "voucher", voucher: nameOf(voucher), line }, sum, ZERO);
}

/** Changes of accounts in years, as one source of the file has them. */
interface Changes {
  readonly by: "months" | "vouchers";
  readonly sums: Sums;
  /** The years that have any, and those in which accounts of the balance sheet have some. */
  readonly years: ReadonlySet<number>;
  readonly onSheet: ReadonlySet<number>;
}

function changesBy(
  file: Unchecked,
  by: Changes["by"],
  isSheet: (account: string) => boolean,
): Changes {
  const [sums, years, onSheet] = [new Map() as Sums, new Set<number>(), new Set<number>()];
  const add = (year: number, account: string, amount: Decimal): void => {
    years.add(year);
    if (isSheet(account)) onSheet.add(year);
    addTo(sums, `${year} ${account}`, amount);
  };
  if (by === "months") {
    for (const { kind, year, account, objects, amount } of file.changes)
      if (kind === "actual" && isWhole(objects)) add(year, account, amount);
  } else
    for (const { date, transactions } of file.vouchers) {
      const year = yearOf(file, date);
      if (year === undefined) continue;
      for (const row of transactions) if (counts(row)) add(year, row.account, row.amount);
    }
  return { by, sums, years, onSheet };
}

/** Closing balances against opening ones and changes, and results against changes. */
function balanceFindings(file: Unchecked): readonly SieFinding[] {
  const kinds = new Map(file.accounts.map(({ account, kind }) => [account, kind]));
  const isSheet = (account: string): boolean =>
    ["asset", "liability"].includes(kinds.get(account) ?? "");
  const whole = file.balances.filter(({ objects }) => isWhole(objects));
  const sums: Readonly<Record<string, Sums>> = {
    opening: new Map(),
    closing: new Map(),
    result: new Map(),
  };
  for (const { kind, year, account, amount } of whole)
    addTo(sums[kind] ?? new Map(), `${year} ${account}`, amount);
  const stated = (kind: string): ReadonlySet<number> =>
    new Set(whole.flatMap((each) => (each.kind === kind ? [each.year] : [])));
  const [closed, resulted] = [stated("closing"), stated("result")];
  const at = (kind: string, key: string): Decimal => sumAt(sums[kind] ?? new Map(), key);
  return (["months", "vouchers"] as const).flatMap((by) => {
    const changes = changesBy(file, by, isSheet);
    const keys = new Set(
      [...Object.values(sums), changes.sums].flatMap((each) => [...each.keys()]),
    );
    return [...keys].sort().flatMap((key): readonly SieFinding[] => {
      const [year, account = ""] = [Number(key.split(" ")[0]), key.slice(key.indexOf(" ") + 1)];
      const change = sumAt(changes.sums, key);
      if (isSheet(account))
        // A file without changes of the balance sheet says nothing about its closing balances.
        return closed.has(year) && changes.onSheet.has(year)
          ? differing(
              { kind: "closing-balance", year, account, by },
              at("closing", key),
              addAmounts(at("opening", key), change),
            )
          : [];
      return resulted.has(year) && changes.years.has(year)
        ? differing({ kind: "result", year, account, by }, at("result", key), change)
        : [];
    });
  });
}
