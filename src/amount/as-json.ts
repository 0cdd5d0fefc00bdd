/** The types of this package after a way through JSON. */
import type { Decimal } from "./kernel/index.ts";
import type { AmountInput } from "./parse-amount.ts";

/**
 * A type with every amount narrowed to what JSON can hold: a string, or on the way in also a number
 * that is exact.
 */
export type AsJson<T> = AmountInput extends T
  ? string | number | AsJson<Exclude<T, AmountInput>>
  : T extends Decimal
    ? string
    : T extends readonly (infer Item)[]
      ? readonly AsJson<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: AsJson<T[Key]> }
        : T;
