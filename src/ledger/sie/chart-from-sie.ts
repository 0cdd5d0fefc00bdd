/** A chart out of a file of SIE: its accounts as lines, their groups and classes as totals. */
import {
  type Chart,
  type ChartInput,
  defineChart,
  type LineInput,
  type LineKind,
  type TotalInput,
} from "../../chart/index.ts";
import { plantCodes, totalsOf } from "../index.ts";
import { requireSie } from "./require-sie.ts";
import type { SieAccount, SieFile } from "./sie.ts";

/** The classes of the Swedish standard chart BAS that belong to the result. */
const CLASSES: Readonly<Record<string, string>> = {
  3: "Rörelsens inkomster/intäkter",
  4: "Utgifter/kostnader för varor, material och vissa köpta tjänster",
  5: "Övriga externa rörelseutgifter/kostnader",
  6: "Övriga externa rörelseutgifter/kostnader",
  7: "Utgifter/kostnader för personal, avskrivningar m.m.",
  8: "Finansiella och andra inkomster/intäkter och utgifter/kostnader",
};

/**
 * The accounts on which BAS books the result of the year itself when it is closed (8990, 8999):
 * with them every result would be zero.
 */
export function isClosingAccount({ account }: Pick<SieAccount, "account">): boolean {
  return /^899\d$/.test(account);
}

/** The accounts of the result that the file has amounts on. */
export function resultAccounts(file: SieFile): readonly SieAccount[] {
  const used = new Set(file.balances.map(({ account }) => account));
  for (const { account } of file.changes) used.add(account);
  for (const { transactions } of file.vouchers)
    for (const { account } of transactions) used.add(account);
  return file.accounts.filter(
    (each) =>
      used.has(each.account) &&
      (each.kind === "income" || each.kind === "cost") &&
      !isClosingAccount(each),
  );
}

/**
 * Makes a chart of a file of SIE.
 *
 * Rule: each account of the result on which the file has an amount is a line. Accounts are added up
 * by group (two digits), by class (one digit), and to income, costs and result. Accounts of class 8
 * are financial. The accounts for the result itself (8990 to 8999) are no lines: with them every
 * result would be zero.
 *
 * @param file - the file
 * @returns the chart; the ids of groups and classes are `group-30` and `class-3`
 * @throws AnslagError `input.wrong-type` when it is no file of SIE
 * @example Two accounts
 * const file = readSie(
 *   "#FLAGGA 0\n#RAR 0 20120101 20121231\n#KONTO 3010 Fees\n#KONTO 5010 Rent\n" +
 *   "#RES 0 3010 -900\n#RES 0 5010 700\n",
 * );
 * const { lines, totals } = chartFromSie(file);
 * lines.map(({ id, kind }) => [id, kind]) // => [["3010", "income"], ["5010", "cost"]]
 * totals.map(({ id }) => id)
 * // => ["group-30", "class-3", "group-50", "class-5", "income", "costs", "result"]
 */
export function chartFromSie(file: SieFile): Chart {
  requireSie(file);
  return defineChart(chartInput(file));
}

/** The chart of a file as a book takes it. */
export function chartInput(file: SieFile): ChartInput {
  const accounts = resultAccounts(file);
  const labels = new Map(file.accounts.map(({ account, label }) => [account, label]));
  const lines = accounts.map((each): LineInput => {
    return { id: each.account, kind: kindOf(each), label: `${each.account} ${each.label}` };
  });
  const groups = namesOf(accounts, 2).map((group) => ({
    code: `group-${group}`,
    label: labels.get(group.padEnd(4, "0")) ?? group,
    parent: `class-${group.slice(0, 1)}`,
  }));
  const classes = namesOf(accounts, 1).map((name) => ({
    code: `class-${name}`,
    label: CLASSES[name] ?? name,
  }));
  const leaves = lines.map(({ id, label = id }) => ({
    code: id,
    label,
    parent: `group-${id.slice(0, 2)}`,
  }));
  const { nodes } = plantCodes([...leaves, ...groups, ...classes], "parent", "rows");
  return { lines, totals: [...totalsOf(nodes, () => true), ...results(lines)] };
}

/** The beginnings of accounts, each once. */
const namesOf = (accounts: readonly SieAccount[], length: number): readonly string[] => [
  ...new Set(accounts.map(({ account }) => account.slice(0, length))),
];

const kindOf = ({ account, kind }: SieAccount): LineKind => {
  if (kind === "income") return account.startsWith("8") ? "financial-income" : "income";
  return account.startsWith("8") ? "financial-cost" : "cost";
};

/** Income, costs and result, of those that have lines. */
function results(lines: readonly LineInput[]): readonly TotalInput[] {
  const ofKind = (end: string): readonly string[] =>
    lines.flatMap(({ id, kind }) => (kind.endsWith(end) ? [id] : []));
  const sides = [
    { id: "income", label: "Intäkter", role: "income", of: ofKind("income") } as const,
    { id: "costs", label: "Kostnader", role: "costs", of: ofKind("cost") } as const,
  ].filter(({ of }) => of.length > 0);
  if (sides.length === 0) return [];
  const result = { id: "result", label: "Resultat", role: "result" } as const;
  return [...sides, { ...result, of: sides.map(({ id }) => id) }];
}
