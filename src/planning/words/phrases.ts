/** The phrases of planning that hold a day, a name or a number, made from patterns. */
import { sayPattern, sayPeriod, type WordChoice } from "../../language/index.ts";
import type { PlanningDictionary } from "./en.ts";

/** The phrases of one language. */
export interface PlanningPhrases {
  /** Says a day, such as `"2023-05-05"`, in words. */
  readonly day: (day: string) => string;
  /** Says a month, such as `"2023-05"`, as a table does: `"May 2023"`. */
  readonly month: (month: string) => string;
  /** Says that a day, given in words, is only the latest possible one. */
  readonly noLaterThan: (day: string) => string;
  /** Says what one round of forecasts changed. */
  readonly changeIn: (round: string) => string;
  /** Says what the sum of two units contains because only one of them has booked it. */
  readonly notMatched: (seller: string, buyer: string) => string;
  /** Says a percentage after a label. */
  readonly percent: (digits: string) => string;
}

/**
 * Makes the phrases of a dictionary.
 *
 * @param words - the dictionary
 * @param page - its language, for the short names of months
 * @param decimal - the decimal mark of the page; a point where the number style is unknown, which
 * the table refuses
 */
export function phrasesOf(
  words: PlanningDictionary,
  page: WordChoice,
  decimal = ".",
): PlanningPhrases {
  const months = words.months.split(" ");
  return {
    day: (day) => {
      const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
      return sayPattern(words.day, { date, month: months[month - 1] ?? "", year });
    },
    month: (month) => sayPeriod(`${month}/${month}`, page),
    noLaterThan: (day) => sayPattern(words.noLaterThan, { day }),
    changeIn: (round) => sayPattern(words.changeIn, { round }),
    notMatched: (seller, buyer) => sayPattern(words.notMatched, { seller, buyer }),
    percent: (digits) => sayPattern(words.percent, { digits: digits.replace(".", decimal) }),
  };
}
