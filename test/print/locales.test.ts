/**
 * The number styles that are written down here are those that Node's own data give, but for one
 * that is said.
 */
import { formatAmount, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/language/language.ts";

const amounts = ["0", "999", "-1000", "1234567.25", "-9876543210.5"];

describe.each(LOCALES)("%s", (locale) => {
  const intl = new Intl.NumberFormat(locale, {
    useGrouping: "always",
    maximumFractionDigits: 2,
  } as Intl.NumberFormatOptions);

  it.each(amounts)("writes %s as the runtime does", (amount) => {
    const theirs = intl.format(Number(amount));
    // Newer data group de-CH with the straight apostrophe; here it is the typographic one.
    const expected = locale === "de-CH" ? theirs.replaceAll("'", "\u2019") : theirs;
    expect(formatAmount(toDecimal(amount), { locale })).toBe(expected);
  });
});
