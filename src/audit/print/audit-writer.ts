/** How the texts of an audit write amounts, fractions and lists, with the words of its language. */
import { type Decimal, type Ratio, writtenRatio } from "../../amount/index.ts";
import { type Language, type WordChoice, withHostWords } from "../../language/index.ts";
import { type NumberStyle, writeAmount } from "../../print/index.ts";
import type { Check } from "../check/verdict.ts";
import {
  type AuditDictionary,
  type AuditWords,
  auditWords,
  type RelationKind,
} from "./audit-words.ts";
import { da } from "./words/da.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { enUs } from "./words/en-us.ts";
import { fi } from "./words/fi.ts";
import { nb } from "./words/nb.ts";
import { nl } from "./words/nl.ts";
import { nn } from "./words/nn.ts";
import { sv } from "./words/sv.ts";

/** What every text of an audit is written with. */
export interface AuditWriter {
  readonly words: AuditWords;
  readonly amount: (amount: Decimal) => string;
  /** Four decimals at the most. */
  readonly decimal: (ratio: Ratio) => string;
  /** A short fraction as it is, any other as a decimal number. */
  readonly ratio: (ratio: Ratio) => string;
  /** "between … and …", of two ends that are written already. */
  readonly range: (least: string, most: string) => string;
  /**
   * The name of a relation for a reader: that of the document, or the figure that the others give
   * and the kind of the relation in the language of the page.
   */
  readonly nameOf: (relation: string) => string;
  /** The first names of a list, and how many more there are. */
  readonly shortList: (names: readonly string[]) => string;
}

/** So many names of a list are written. */
export const MOST_LISTED = 10;

/** Denominators that give short decimals. */
const TERMINATING: RegExp = /^(1|2|4|5|8|10|16|20)$/;

const WORDS: Readonly<Record<Language, AuditDictionary>> = {
  sv,
  nb,
  nn,
  da,
  fi,
  nl,
  de,
  en,
  "en-US": enUs,
};

export function auditWriter(
  page: WordChoice,
  style: Pick<NumberStyle, "locale" | "negative">,
  checks: readonly Pick<Check, "relation" | "target">[] = [],
): AuditWriter {
  const { language } = page;
  const words = auditWords(language, withHostWords(WORDS[language], "audit", page.words));
  const amount = (value: Decimal): string => writeAmount(value, style, 0);
  const targets = new Map(checks.map(({ relation, target }) => [relation, target]));
  const decimal = (ratio: Ratio): string => amount(writtenRatio(ratio, 4));
  return {
    words,
    amount,
    decimal,
    ratio: (ratio) => {
      const { numerator, denominator } = ratio;
      if (denominator.equals(1)) return amount(numerator);
      // 2/3 says more than 0,6667; a longer fraction says nothing to a reader.
      const isShort =
        denominator.lte(20) && numerator.abs().lte(100) && !TERMINATING.test(denominator.toFixed());
      return isShort ? `${amount(numerator)}/${amount(denominator)}` : decimal(ratio);
    },
    range: (least, most) => `${words.between} ${least} ${words.and} ${most}`,
    nameOf: (relation) => {
      const target = targets.get(relation) ?? "";
      if (!relation.startsWith(`${target}/`)) return relation;
      const [own = "", ...number] = relation.slice(target.length + 1).split("-");
      const kind = own === "index" ? "ratio" : own;
      if (!Object.hasOwn(words.kinds, kind)) return relation;
      return `${target} (${[words.kinds[kind as RelationKind], ...number].join(" ")})`;
    },
    shortList: (names) => {
      const more = names.length - MOST_LISTED;
      const listed = names.slice(0, MOST_LISTED).join(", ");
      return more > 0 ? `${listed} ${words.andMore(more)}` : listed;
    },
  };
}
