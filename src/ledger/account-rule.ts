/** Rules that give accounts a line, as data, and what they miss. */
import type { AmountInput, Decimal } from "../amount/index.ts";

/** Accounts from one code to another, both included. */
export interface AccountSpan {
  /** The first code. */
  readonly from: string;
  /** The last code, as long as the first: codes of another length are not meant. */
  readonly to: string;
}

/** Accounts one by one. */
export interface AccountList {
  /** The codes. */
  readonly codes: readonly string[];
}

/** Accounts by the beginning of their codes. */
export interface AccountPrefix {
  /** The beginning; a code that is equal to it is meant too. */
  readonly prefix: string;
  /** The mark between the parts of a code: with ".", the beginning 4.1 means 4.1.3 but not 4.10. */
  readonly separator?: string;
}

/** Some accounts of a ledger. */
export type AccountRange = AccountSpan | AccountList | AccountPrefix;

/** The line of some accounts. */
export type AccountRule<Line extends string = string> = AccountRange & {
  /** The line; `null` leaves the accounts out, as a balance sheet is left out of a result. */
  readonly line: Line | null;
  /**
   * Other codes of the same row, by name, which must fit too: `{ function: { prefix: "2" } }`
   * where a line is an account and a function together.
   */
  readonly and?: Readonly<Record<string, AccountRange>>;
};

/** An account with its amount. */
export interface AccountAmount {
  /** The code of the account. */
  readonly account: string;
  /** Other codes of the same row, by name; default none. */
  readonly and?: Readonly<Record<string, string>>;
  /** The amount, in any sign; findings add it up. Default 0. */
  readonly amount?: AmountInput;
}

/** An account with its money. */
export interface AccountSum {
  /** The code of the account. */
  readonly account: string;
  /** The other codes of its rows, where the rules ask for some. */
  readonly and?: Readonly<Record<string, string>>;
  /** How many amounts it has. */
  readonly count: number;
  /** Their sum. */
  readonly amount: Decimal;
}

/**
 * Something that rules miss.
 *
 * - `unmapped`: no rule has the account, and its amounts are on no line
 * - `mapped-twice`: rules with different lines have the account; the first of them holds
 * - `never-used`: no account came under the rule at this position
 */
export type AccountFinding<Line extends string = string> =
  | (AccountSum & { readonly kind: "unmapped" })
  | (AccountSum & { readonly kind: "mapped-twice"; readonly lines: readonly (Line | null)[] })
  | { readonly kind: "never-used"; readonly rule: number; readonly line: Line | null };

/** The lines of some accounts, with what the rules miss. */
export interface AccountLines<Line extends string = string> {
  /** For each account its line; `null` where a rule leaves it out, `undefined` without a rule. */
  readonly lines: readonly (Line | null | undefined)[];
  /** Accounts without a rule or with several, in the order of the accounts; then unused rules. */
  readonly findings: readonly AccountFinding<Line>[];
}
