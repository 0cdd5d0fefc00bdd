/** Random amounts, and the keys by which they are split. */
import { toDecimal } from "anslag";
import fc from "fast-check";

/** Amounts of up to thirty digits with up to four decimals. */
export const amount: fc.Arbitrary<string> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.integer({ min: 0, max: 4 }),
    fc.boolean(),
  )
  .map(([digits, decimals, small]) =>
    toDecimal(small ? digits % 10_000n : digits)
      .times(`1e-${decimals}`)
      .toFixed(),
  );
const key = fc.oneof(
  fc.constant("0"),
  fc.integer({ min: 1, max: 20 }).map(String),
  fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((each) => toDecimal(BigInt(each)).times("0.001").toFixed()),
);
/** Names of parts, among them names that look like numbers. */
export const names: readonly string[] = ["a", "b", "c", "d", "e", "f", "g", "h", "10", "2"];
/** Keys of a split by name; at least one is not 0. */
export const keys: fc.Arbitrary<Record<string, string>> = fc
  .array(key, { minLength: 1, maxLength: names.length })
  .map((all) => Object.fromEntries(all.map((each, k) => [names[k] ?? "", each])))
  .filter((all) => Object.values(all).some((each) => each !== "0"));
