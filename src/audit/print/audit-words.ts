/** The words of printed audits: the keys that every language has, and the phrases made of them. */
import { type Language, sayPattern } from "../../language/index.ts";
import type { PlacedRelation, Relation } from "../../relation/index.ts";
import type { NotChecked, Verdict } from "../check/verdict.ts";
import type { CauseKind } from "../finding/causes.ts";
import type { ExplainedAmount } from "../finding/explanations.ts";
import type { Finding } from "../finding/finding.ts";
import type { JointCheck } from "../joint/joint-check.ts";

/**
 * The kinds of relation in a table, and between figures. An index is called a ratio: in a column it
 * is no other relation.
 */
export type RelationKind = Exclude<Relation["kind"], "index"> | PlacedRelation["kind"];

/** Every word of a printed audit; a name in braces stands for what a phrase holds. */
export interface AuditDictionary {
  readonly audit: string;
  readonly rounding: Readonly<Record<"nearest" | "truncation", string>>;
  readonly summary: string;
  readonly count: string;
  readonly inTables: string;
  readonly inText: string;
  readonly total: string;
  readonly unrelated: string;
  readonly findings: string;
  readonly nothing: string;
  readonly nothingChecked: string;
  /** With `{text}`. */
  readonly quoted: string;
  readonly together: string;
  readonly relations: string;
  readonly relation: string;
  /** What a relation without a name of its own is called, behind the figure that it gives. */
  readonly kinds: Readonly<Record<RelationKind, string>>;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly reasons: Readonly<Record<NotChecked, string>>;
  readonly printed: string;
  readonly given: string;
  readonly likely: string;
  readonly difference: string;
  readonly tolerance: string;
  readonly allowed: string;
  readonly lessThan: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly inRunningText: string;
  readonly onlyTogether: string;
  readonly between: string;
  readonly and: string;
  readonly shownBy: string;
  readonly shownTogether: string;
  readonly alsoFails: string;
  readonly trueValue: string;
  readonly noBound: string;
  readonly possible: string;
  /** How many relations are exact, with `{count}`. */
  readonly exactly: readonly [one: string, more: string];
  readonly couldAlsoBe: string;
  /** With `{count}`. */
  readonly andMore: string;
  readonly cause: string;
  readonly causes: Readonly<Record<CauseKind, string>>;
  readonly insteadOf: string;
  readonly remedy: string;
  readonly remedies: Readonly<Record<Finding["remedy"], string>>;
  readonly joint: Readonly<Record<JointCheck["verdict"], string>>;
  readonly undecided: Readonly<Record<NonNullable<JointCheck["undecided"]>, string>>;
  /** How many relations there are, with `{relations}` and `{figures}`. */
  readonly size: readonly [one: string, more: string];
  readonly fewestWrong: string;
  readonly someWrong: string;
  readonly contradictEachOther: string;
  readonly needed: string;
  readonly noWidening: string;
  readonly leftOut: string;
  readonly explanations: string;
  readonly required: string;
  readonly missing: string;
  readonly superfluous: string;
  readonly notJudged: string;
  readonly explainedBy: string;
  readonly residual: string;
  readonly explainedVerdicts: Readonly<Record<ExplainedAmount["verdict"], string>>;
}

/** What an audit says with a text or a number in it. */
interface AuditPhrases {
  readonly quoted: (text: string) => string;
  readonly exactly: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly size: (relations: number, figures: number) => string;
}

/** The words and phrases of an audit in one language. */
export interface AuditWords extends Omit<AuditDictionary, keyof AuditPhrases>, AuditPhrases {
  readonly language: Language;
}

/** Makes the phrases of a dictionary. */
export function auditWords(language: Language, words: AuditDictionary): AuditWords {
  const some = ([one, more]: readonly [one: string, more: string], count: number): string =>
    count === 1 ? one : more;
  return {
    ...words,
    language,
    quoted: (text) => sayPattern(words.quoted, { text }),
    exactly: (count) => sayPattern(some(words.exactly, count), { count }),
    andMore: (count) => sayPattern(words.andMore, { count }),
    size: (relations, figures) => sayPattern(some(words.size, relations), { relations, figures }),
  };
}
