/** Numbers that look random and are the same on every run, for the data of the examples. */

/** A source of numbers. */
export interface Seeded {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** One of the given values. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** Splits a whole amount by weights, each part moved by up to `percent`; the parts add up. */
  readonly split: (amount: number, weights: readonly number[], percent: number) => number[];
}

/** Starts a source; the same seed gives the same numbers (a linear congruential generator). */
export function seeded(seed: number): Seeded {
  let state = BigInt(seed);
  const next = (): bigint => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return state >> 33n;
  };
  const whole = (low: number, high: number): number =>
    low + Number(next() % BigInt(high - low + 1));
  return {
    whole,
    pick: (values) => values[whole(0, values.length - 1)] as (typeof values)[number],
    split: (amount, weights, percent) => {
      const noisy = weights.map((weight) => weight * (1000 + whole(-10 * percent, 10 * percent)));
      const all = noisy.reduce((sum, weight) => sum + weight, 0);
      const parts = noisy.map((weight) => Math.trunc((amount * weight) / all));
      const rest = amount - parts.reduce((sum, part) => sum + part, 0);
      parts[parts.length - 1] = (parts.at(-1) ?? 0) + rest;
      return parts;
    },
  };
}

/** Writes whole cents, pence or øre with two decimals. */
export function writeHundredths(amount: number, decimalMark: "." | ","): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const sign = amount < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -2)}${decimalMark}${digits.slice(-2)}`;
}
