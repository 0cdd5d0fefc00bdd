/** Lists of hierarchical codes, and the charts and dimensions that are made of them. */
import type { AmountInput, Decimal } from "../amount/index.ts";
import type { DimensionInput } from "../book/index.ts";
import type { IsoDate } from "../calendar/index.ts";
import type { Chart, LineKind } from "../chart/index.ts";
import type { Members } from "../figure/index.ts";
import type { Language } from "../language/index.ts";
import type { AccountFinding, AccountRange, AccountRule } from "./account-rule.ts";

/** A code of a list: an account, an art, a function, an object class. */
export interface CodeInput {
  /** The code; it becomes the id of a line, a total or a member. */
  readonly code: string;
  /** The text printed in reports, or one text a language; default the code. */
  readonly label?: string | Readonly<Partial<Record<Language, string>>>;
  /** The code above it, where `by` is "parent"; absent, `null` or empty at the top. */
  readonly parent?: string | null;
  /** The amount that the list states for it, in any sign: it is compared, never booked. */
  readonly amount?: AmountInput;
}

/**
 * How a code tells the code above it.
 *
 * - `"parent"`: each row names it
 * - `lengths`: it is the beginning of the code; `[1, 2, 4]` puts 5010 under 50, and 50 under 5
 * - `separator`: it is the code without its last part; with "." the code 4.1.3 stands under 4.1
 */
export type CodeHierarchy =
  | "parent"
  | { readonly lengths: readonly number[] }
  | { readonly separator: string };

/** The kind of the lines of some codes; `null` keeps them out of the chart. */
export type KindRule = AccountRange & { readonly line: LineKind | null };

/** A list of codes, and how it is read; plain data that can be stored as JSON. */
export interface CodeChartInput {
  /** The codes, in any order. */
  readonly codes: readonly CodeInput[];
  /** How a code tells the code above it. */
  readonly by: CodeHierarchy;
  /**
   * The kind of every line, or rules that give it by code. Without it the codes are dimensions
   * only, and the chart is empty.
   */
  readonly kinds?: LineKind | readonly KindRule[];
  /** The ids of the dimensions, the outermost first; default `level-1`, `level-2` … */
  readonly levels?: readonly string[];
  /** The language of the labels; default the first that each code has. */
  readonly language?: Language;
  /** Whether codes stand in the order of their numbers and letters or of their rows. */
  readonly order?: "code" | "rows";
}

/** A code in its place. */
export interface PlacedCode {
  /** The code. */
  readonly code: string;
  /** The text printed in reports. */
  readonly label: string;
  /** The code above it; absent at the top. */
  readonly parent?: string;
  /** How deep it stands; 1 at the top. */
  readonly level: number;
  /** Its members: the code itself and those above it, by the dimension of their level. */
  readonly members: Members;
}

/**
 * Something about a list of codes that does not fit.
 *
 * - `missing-parent`: codes have no row for the code above them; it was put there, with its code as
 *   label, and at the top where rows name their parents
 * - `double-code`: a code has several rows, of which the first holds; `amount` is what the others
 *   state
 * - `unplaced`: a code has none of the lengths, or an empty part; it stands nowhere
 * - `cycle`: codes stand above one another in a circle; each of them was put at the top
 * - `sum-differs`: a total states another amount than its leaves have together
 * - `unchecked-sum`: a total states an amount, and some of its leaves do not
 * - `other-language`: codes have no label in the language; they have one in another
 * - `unmapped`, `mapped-twice`, `never-used`: as {@link mapAccounts} finds them, about `kinds`; a
 *   code without a kind is on no line
 */
export type CodeFinding =
  | { readonly kind: "missing-parent"; readonly code: string; readonly children: readonly string[] }
  | {
      readonly kind: "double-code";
      readonly code: string;
      readonly rows: readonly number[];
      readonly amount?: Decimal;
    }
  | {
      readonly kind: "unplaced";
      readonly code: string;
      readonly row: number;
      readonly amount?: Decimal;
    }
  | { readonly kind: "cycle"; readonly codes: readonly string[] }
  | {
      readonly kind: "sum-differs";
      readonly code: string;
      readonly stated: Decimal;
      /** The sum of the leaves. */
      readonly sum: Decimal;
      /** The stated amount less that sum. */
      readonly difference: Decimal;
    }
  | {
      readonly kind: "unchecked-sum";
      readonly code: string;
      readonly stated: Decimal;
      /** How many leaves state no amount. */
      readonly missing: number;
    }
  | {
      readonly kind: "other-language";
      readonly language: Language;
      readonly codes: readonly string[];
    }
  | AccountFinding<LineKind>;

/** What a list of codes becomes. */
export interface CodeChart {
  /** Codes with nothing under them as lines, the others as totals of what stands under them. */
  readonly chart: Chart;
  /** A dimension for each level, the outermost first, as `rollUp` takes them. */
  readonly dimensions: readonly DimensionInput[];
  /** Every code in its place, each before those under it. */
  readonly codes: readonly PlacedCode[];
  /** Rules that bring longer codes of a ledger to the lines, for a mapping or `mapAccounts`. */
  readonly accounts: readonly AccountRule[];
  /** What does not fit. */
  readonly findings: readonly CodeFinding[];
}

/** A published chart of codes, as data: what it is, where it was looked up, and its codes. */
export interface StandardChart {
  /** The name of the standard. */
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The edition or the year, and what of it the codes are. */
  readonly edition: string;
  /** The addresses at which the codes were looked up. */
  readonly sources: readonly string[];
  /** The day on which that was. */
  readonly lookedUp: IsoDate;
  /** The languages of the labels. */
  readonly languages: readonly Language[];
  /** The codes, as {@link chartFromCodes} takes them. */
  readonly chart: CodeChartInput;
}
