/**
 * What a caller may choose about a printed table, checked as a whole before anything is printed.
 */

import { ROUNDING_MODES, type RoundingMode } from "../amount/index.ts";
import { readSignStyle, type SignStyle, signRule } from "../chart/index.ts";
import {
  checkText,
  describeValue,
  failType,
  type Issue,
  makeIssue,
  readArguments,
  unknownName,
} from "../input/index.ts";
import {
  type HostWords,
  type Language,
  type LanguageChoice,
  languageIssues,
  pageLanguage,
} from "../language/index.ts";
import { readUnit, SCALE_EXPONENTS, type Scale, type Unit, unitOf } from "../unit/index.ts";
import {
  choiceIssues,
  decimalsIssues,
  type NumberStyle,
  numberStyleIssues,
} from "./number-style.ts";
import type { OwnNote } from "./remarks.ts";
import type { EmptyRows } from "./rows.ts";

/** A scale by its name in kronor. */
export type KronaScale = "kr" | "tkr" | "mkr" | "mdkr";

/** How a table is written, whether its figures are rounded or not. */
export interface RenderOptions extends Omit<NumberStyle, "plus"> {
  /** Decimals of percentages; default 1. */
  readonly percentDecimals?: number;
  /** The language of every word; default that of the table. */
  readonly language?: Language;
  /**
   * Words of one's own in place of some of those of the language, by path; default those of the
   * table.
   */
  readonly words?: HostWords;
  /** The signs of the printed figures; default the sign style of the table. */
  readonly signs?: SignStyle;
  /** Where a positive figure has a plus sign; default `never`. */
  readonly plus?: "never" | "variances" | "always";
  /** How an absent figure is written; default `blank`. */
  readonly absent?: "blank" | "-";
  /**
   * The caption of the table, or what makes it of the title and the unit; default `title (unit)`.
   * A caption without the unit leaves a reader to find it elsewhere.
   */
  readonly caption?: string | ((parts: CaptionParts) => string);
}

/** What a caption is made of. */
export interface CaptionParts {
  /** The title of the table, in the language of the print. */
  readonly title: string;
  /** The name of the printed unit, such as `tkr` or `£000`. */
  readonly unit: string;
}

/** How a table is rounded and written. */
export interface PrintOptions extends RenderOptions {
  /**
   * Whether rows without any amount are printed (default), or left out (`hide`), those of zeros as
   * well (`hide-zero`). A row stays where a printed sum or a note needs it.
   */
  readonly emptyRows?: EmptyRows;
  /**
   * The scale printed; default that of the table. `tkr` is thousands where the currency is a krona
   * or krone.
   */
  readonly scale?: Scale | KronaScale;
  /** Decimals printed, 0 to 40; default 0. */
  readonly decimals?: number;
  /** The ordinary rounding of a single figure; default `half-away-from-zero`. */
  readonly mode?: RoundingMode;
  /**
   * `footing` (default): figures are adjusted so that the printed table adds up. `ordinary`: every
   * figure is rounded for itself, and the sums that fail are listed.
   */
  readonly rounding?: "footing" | "ordinary";
  /**
   * The notes below the table about adjusted figures, or about sums that do not hold: each,
   * their number, or nothing; default `each`.
   */
  readonly roundingNotes?: "each" | "count" | "none";
  /**
   * Notes of the caller, below those of the table: a remark, a finding, an explanation. A note on a
   * row, a column or a cell has a mark there.
   */
  readonly notes?: readonly OwnNote[];
  /**
   * The most steps that all searches for a rounding may take together, for tables other than trees
   * of rows × parts and one total; default 3 000 000, a second or two. Where they are not enough,
   * totals are computed from printed parts.
   */
  readonly searchLimit?: number;
}

/**
 * How a table was written: every choice that was made or left to its default, but for the signs,
 * which the table itself names, and for its caption.
 */
export type WrittenStyle = Required<Omit<RenderOptions, "signs" | "caption" | "words">> &
  Pick<RenderOptions, "words">;

export const DEFAULT_SEARCH_LIMIT = 3_000_000;

const scaleNames: Readonly<Record<KronaScale, Scale>> = {
  kr: "one",
  tkr: "thousand",
  mkr: "million",
  mdkr: "milliard",
};
const CROWNS: readonly string[] = ["SEK", "NOK", "DKK", "ISK"];

export const renderChoices = {
  plus: ["never", "variances", "always"],
  absent: ["blank", "-"],
} as const;

const RENDER_KEYS: readonly (keyof RenderOptions)[] = [
  "locale",
  "negative",
  "zero",
  "percentDecimals",
  "language",
  "words",
  "signs",
  "plus",
  "absent",
  "caption",
];
const PRINT_KEYS: readonly (keyof PrintOptions)[] = [
  "emptyRows",
  "scale",
  "decimals",
  "mode",
  "rounding",
  "roundingNotes",
  "notes",
  "searchLimit",
];

/** A misspelt option would be lost: the compiler does not see it in an object that is passed on. */
export function keyIssues(options: object, known: readonly string[]): readonly Issue[] {
  const issues: Issue[] = [];
  readArguments(options, known, [], issues, "options");
  return issues;
}

/** Throws at once where options are no object: nothing can be read from them. */
export function requireOptions(options: object): void {
  if (typeof options !== "object" || options === null) failType(["options"], "an object", options);
}

/** Every problem with how a table is to be written; `own` are the keys that the caller adds. */
export function renderIssues(
  options: RenderOptions,
  own: readonly string[] = [],
): readonly Issue[] {
  requireOptions(options);
  const { plus, language, words, signs, absent, caption, percentDecimals = 1, ...style } = options;
  const issues = [
    ...keyIssues(options, [...own, ...RENDER_KEYS]),
    ...numberStyleIssues(style),
    ...choiceIssues("plus", plus, renderChoices.plus),
    ...choiceIssues("absent", absent, renderChoices.absent),
  ];
  if (typeof caption !== "function") checkText(caption, ["caption"], issues);
  if (signs !== undefined) readSignStyle(signs, ["signs"], issues);
  issues.push(
    ...languageIssues({ language, words }),
    ...decimalsIssues(percentDecimals, "percentDecimals"),
  );
  if (absent === "-" && style.zero === "-") {
    const mark = "another mark than that of zero: nothing known and nothing spent are two things";
    const facts = { path: ["absent"], expected: mark, received: '"-" for both' };
    issues.push(makeIssue("input.value", facts));
  }
  return issues;
}

/** Every problem with how a table is to be rounded and written. */
export function printIssues(options: PrintOptions): readonly Issue[] {
  const unknown = renderIssues(options, PRINT_KEYS);
  const { decimals = 0, searchLimit = DEFAULT_SEARCH_LIMIT } = options;
  const issues = [
    ...unknown,
    ...decimalsIssues(decimals),
    ...choiceIssues("mode", options.mode, ROUNDING_MODES),
    ...choiceIssues("rounding", options.rounding, ["footing", "ordinary"]),
    ...choiceIssues("emptyRows", options.emptyRows, ["show", "hide", "hide-zero"]),
    ...choiceIssues("roundingNotes", options.roundingNotes, ["each", "count", "none"]),
  ];
  if (typeof searchLimit !== "number" || !(searchLimit >= 0)) {
    const expected = "a number of steps, 0 or more";
    const received = describeValue(searchLimit);
    issues.push(makeIssue("input.value", { path: ["searchLimit"], expected, received }));
  }
  return issues;
}

/** The unit that is printed: the currency of the amounts, in the scale asked for. */
export function printedUnit(
  unit: Unit | undefined,
  scale: Scale | KronaScale | undefined,
  issues: Issue[],
): Unit {
  const nothing = unitOf("SEK");
  if (unit === undefined || unit === null) {
    if (scale !== undefined) {
      const expected = "the unit of the amount beside the scale to print it in";
      issues.push(
        makeIssue("print.scale-without-unit", {
          path: ["scale"],
          expected,
          received: describeValue(scale),
        }),
      );
    }
    return nothing;
  }
  const before = issues.length;
  readUnit(unit, ["unit"], issues);
  if (issues.length > before || scale === undefined) return unit;
  const ofKrona =
    typeof scale === "string" && Object.hasOwn(scaleNames, scale) && CROWNS.includes(unit.currency);
  const named = ofKrona ? scaleNames[scale as KronaScale] : scale;
  if (typeof named === "string" && Object.hasOwn(SCALE_EXPONENTS, named))
    return unitOf(unit.currency, named as Scale);
  const known = [
    ...Object.keys(SCALE_EXPONENTS),
    ...(CROWNS.includes(unit.currency) ? Object.keys(scaleNames) : []),
  ];
  issues.push(makeIssue("input.choice", unknownName(scale, known, ["scale"])));
  return unit;
}

/** The choices with their defaults. */
export function styleOf(
  options: RenderOptions,
  table?: LanguageChoice & { readonly signs?: SignStyle },
): WrittenStyle {
  const page = pageLanguage(options, table);
  const {
    negative = defaultNegative(options.signs ?? table?.signs),
    plus = "never",
    zero = "0",
    absent = "blank",
    percentDecimals = 1,
  } = options;
  return Object.freeze({ ...page, negative, plus, zero, absent, percentDecimals });
}

/** The mark of negative figures that belongs to a sign style. */
export function defaultNegative(signs: SignStyle | undefined): WrittenStyle["negative"] {
  return (signs === undefined ? undefined : signRule(signs)?.negative) ?? "locale";
}
