/** Which line of a chart an account of a ledger belongs to: rules as data, and what they miss. */
import {
  addAmountToSum,
  amountOfSum,
  type Decimal,
  type ExactSum,
  exactSum,
  readAmount,
  ZERO,
} from "../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  readArguments,
  readEntries,
  readItems,
  requireText,
  throwIssues,
} from "../input/index.ts";
import { type HasCode, RANGE_KEYS, rangeIndex, readRange } from "./account-range.ts";
import type {
  AccountAmount,
  AccountFinding,
  AccountLines,
  AccountRange,
  AccountRule,
} from "./account-rule.ts";

const RULE_KEYS = /* @__PURE__ */ RANGE_KEYS.concat("line", "and");
const ACCOUNT_KEYS = ["account", "and", "amount"];

/**
 * Finds the line of each account by rules.
 *
 * Rule: a rule names accounts one by one (`codes`), from one to another (`from`, `to`: codes of
 * that length, compared as text) or by their beginning (`prefix`). The first rule that fits gives
 * the line. Nothing is guessed: an account without a rule, an account whose rules disagree and a
 * rule without an account are findings.
 * Units and sign: as given; the findings add amounts up exactly.
 *
 * @param rules - the rules, plain data that can be stored as JSON
 * @param accounts - the accounts, each as often as it has amounts
 * @returns the line of each account, and the findings
 * @throws AnslagError once, with every problem: `figure.accounts` when a rule is invalid,
 * `input.unknown-key`, `input.wrong-type` and the codes of `amount`
 * @example Premises are the fifties, but for one account
 * const { lines, findings } = mapAccounts(
 *   [
 *     { codes: ["5090"], line: "other" },
 *     { from: "5000", to: "5089", line: "premises" },
 *     { prefix: "1", line: null },
 *     { prefix: "8", line: "interest" },
 *   ],
 *   [
 *     { account: "5010", amount: 700 }, { account: "5090", amount: 20 },
 *     { account: "1930", amount: -730 }, { account: "6110", amount: 10 },
 *   ],
 * );
 * lines // => ["premises", "other", null, undefined]
 * findings.map(({ kind }) => kind) // => ["unmapped", "never-used"]
 */
export function mapAccounts<const Line extends string>(
  rules: readonly AccountRule<Line>[],
  accounts: readonly AccountAmount[],
): AccountLines<Line> {
  const issues: Issue[] = [];
  const reader = accountReader(rules, ["rules"], issues);
  const lines = readItems(accounts, ["accounts"], issues).map((each, index) => {
    const path = ["accounts", index];
    const { account, amount = 0, and } = readArguments(each, ACCOUNT_KEYS, path, issues);
    requireText(account, [...path, "account"], issues);
    for (const [name, code] of readEntries(and, [...path, "and"], issues))
      requireText(code, [...path, "and", name], issues);
    const exact = readAmount(amount, [...path, "amount"], issues) ?? ZERO;
    return issues.length === 0 ? reader.lineOf(account, exact, and) : undefined;
  });
  throwIssues(issues);
  return Object.freeze({ lines: Object.freeze(lines), findings: reader.findings() });
}

/** An account that came, with its line, and how many amounts it has. */
export interface AccountEntry<Line extends string = string> {
  /** The line: `null` where a rule leaves it out, `undefined` without a rule. */
  readonly line: Line | null | undefined;
  /** The sum of its amounts, where it becomes a finding. */
  readonly sum: ExactSum | undefined;
  count: number;
}

/** Finds lines by rules, and counts what the rules miss. */
export interface AccountReader<Line extends string = string> {
  /** The names of the other codes that the rules ask for. */
  readonly names: readonly string[];
  /** The entry of an account; the caller counts its amounts. */
  readonly entryOf: (account: string, and?: Readonly<Record<string, string>>) => AccountEntry<Line>;
  /** The line of an account: `null` where a rule leaves it out, `undefined` without a rule. */
  readonly lineOf: (
    account: string,
    amount: Decimal,
    and?: Readonly<Record<string, string>>,
  ) => Line | null | undefined;
  /** What the rules missed so far. */
  readonly findings: () => readonly AccountFinding<Line>[];
}

/** An account that came, with the rules that fit it. */
interface Seen<Line extends string> extends AccountEntry<Line> {
  readonly account: string;
  readonly and: Readonly<Record<string, string>>;
  /** The different lines of all rules that fit. */
  readonly lines: readonly (Line | null)[];
}

/** Rules that have been read, and the names of the other codes that they ask for. */
export interface AccountRules<Line extends string = string> {
  readonly read: readonly ReadRule<Line>[];
  readonly names: readonly string[];
}

/** Reads rules at a place in a larger input. */
export function readAccountRules<Line extends string>(
  rules: readonly AccountRule<Line>[],
  path: IssuePath,
  issues: Issue[],
): AccountRules<Line> {
  const read = readItems(rules, path, issues).map((rule, index) =>
    readRule(rule, [...path, index], issues),
  );
  return { read, names: [...new Set(read.flatMap(({ and }) => and.map(([name]) => name)))] };
}

/** Reads rules at a place in a larger input; the reader is valid only if no issue was added. */
export function accountReader<Line extends string>(
  rules: readonly AccountRule<Line>[],
  path: IssuePath,
  issues: Issue[],
): AccountReader<Line> {
  const before = issues.length;
  const { read, names } = readAccountRules(rules, path, issues);
  const rulesOf = issues.length > before ? () => [] : rangeIndex(read);
  const used = new Set<number>();
  const seen = new Map<string, Seen<Line>>();
  const see = (account: string, and: Readonly<Record<string, string>>): Seen<Line> => {
    const fitting = rulesOf(account).filter((index) => {
      const rule = read[index];
      return rule !== undefined && fitsCodes(rule, and);
    });
    for (const index of fitting) used.add(index);
    const lines = [...new Set(fitting.map((index) => read[index]?.line as Line | null))];
    // Only what becomes a finding is added up.
    const sum = lines.length === 1 ? undefined : exactSum();
    return { account, and, line: lines[0], lines, sum, count: 0 };
  };
  const entryOf = (account: string, and: Readonly<Record<string, string>> = {}): Seen<Line> => {
    const codes = names.map((name) => (Object.hasOwn(and, name) ? and[name] : undefined));
    const key = names.length === 0 ? account : JSON.stringify([account, ...codes]);
    const before = seen.get(key);
    if (before !== undefined) return before;
    const asked = names.flatMap((name, k) => (codes[k] === undefined ? [] : [[name, codes[k]]]));
    const entry = see(account, Object.freeze(Object.fromEntries(asked)) as Seen<Line>["and"]);
    seen.set(key, entry);
    return entry;
  };
  return {
    names,
    entryOf,
    lineOf(account, amount, and) {
      const entry = entryOf(account, and);
      countAccount(entry, amount);
      return entry.line;
    },
    findings: () =>
      Object.freeze([
        ...[...seen.values()].flatMap(findingOf),
        ...read.flatMap(({ line }, rule): readonly AccountFinding<Line>[] =>
          used.has(rule) ? [] : [Object.freeze({ kind: "never-used", rule, line })],
        ),
      ]),
  };
}

/** Reports each account without a rule, with its amounts. */
export function unmappedIssues(
  findings: readonly AccountFinding[],
  path: IssuePath,
): readonly Issue[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== "unmapped") return [];
    const { account, and = {}, count, amount } = finding;
    const codes = [account, ...Object.values(and)].map(describeValue).join(" with ");
    const facts = {
      path: [...path, account],
      expected: "a rule for every account; one with line null passes over it",
      received: `${codes} in ${count} rows of ${amount.toFixed()}`,
    };
    return [makeLedgerIssue("figure.mapping", facts)];
  });
}

/** Counts an amount of an account. */
export function countAccount(entry: AccountEntry, amount: Decimal): void {
  entry.count += 1;
  if (entry.sum !== undefined) addAmountToSum(entry.sum, amount);
}

function findingOf<Line extends string>(seen: Seen<Line>): readonly AccountFinding<Line>[] {
  const { account, lines, sum, count } = seen;
  if (sum === undefined) return [];
  const and = Object.keys(seen.and).length === 0 ? {} : { and: seen.and };
  const facts = { account, ...and, count, amount: amountOfSum(sum) };
  return lines.length === 0
    ? [Object.freeze({ kind: "unmapped", ...facts })]
    : [Object.freeze({ kind: "mapped-twice", ...facts, lines: Object.freeze(lines) })];
}

interface ReadRule<Line extends string> {
  readonly line: Line | null;
  readonly range: AccountRange;
  readonly has: HasCode;
  readonly and: readonly (readonly [name: string, has: HasCode])[];
}

function fitsCodes({ and }: ReadRule<string>, codes: Readonly<Record<string, string>>): boolean {
  return and.every(([name, has]) => Object.hasOwn(codes, name) && has(codes[name] ?? ""));
}

function readRule<Line extends string>(
  rule: AccountRule<Line>,
  path: IssuePath,
  issues: Issue[],
): ReadRule<Line> {
  const { line, and } = readArguments(rule, RULE_KEYS, path, issues);
  if (line !== null) requireText(line, [...path, "line"], issues);
  return {
    line,
    range: rule,
    has: isPlainObject(rule) ? readRange(rule, path, issues) : () => false,
    and: readEntries(and, [...path, "and"], issues).map(([name, range]) => {
      const place = [...path, "and", name];
      return [name, readRange(readArguments(range, RANGE_KEYS, place, issues), place, issues)];
    }),
  };
}
