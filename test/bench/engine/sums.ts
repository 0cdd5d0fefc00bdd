/** Exact sums of texts, beside four libraries of exact numbers. */
import { sumAmounts, toDecimal } from "anslag";
import Big from "big.js";
import BigNumber from "bignumber.js";
import { Decimal } from "decimal.js";
import * as dinero from "dinero.js";
import { amountText } from "./ledger.ts";
import { COUNT, compare } from "./measure.ts";

/** Sums amount texts; returns nanoseconds per text. */
export async function benchSums(count: number): Promise<number> {
  const texts = Array.from({ length: count }, amountText);
  const hostile = Array.from({ length: count / 10 }, (_, k) =>
    k % 3 === 0
      ? `${texts[k]}${"123456789".repeat(2)}`.slice(0, 30).replace(/\.$/, "")
      : (texts[k] ?? "0"),
  );
  const expected = sumAmounts(texts).toFixed();
  const agree = (result: unknown, name: string): void => {
    if (name.includes("inexact")) return;
    if (`${result as string}` !== expected)
      throw new Error(`${name} sums to ${result as string}, not ${expected}`);
  };
  const own = await compare(
    `exact sum of ${count} amount texts`,
    count,
    {
      anslag: () => sumAmounts(texts).toFixed(),
      "float loop (inexact)": () => texts.reduce((sum, text) => sum + +text, 0),
      "decimal.js": () => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed(),
      ...(count === COUNT
        ? {
            "big.js": () => texts.reduce((sum, text) => sum.plus(text), new Big(0)).toFixed(),
            "bignumber.js": () =>
              texts.reduce((sum, text) => sum.plus(text), new BigNumber(0)).toFixed(),
            "dinero.js": () => {
              const SEK = { code: "SEK", base: 10, exponent: 2 } as const;
              const of = (text: string) =>
                dinero.dinero({ amount: Math.round(Number(text) * 100), currency: SEK });
              return toDecimal(
                dinero.toSnapshot(texts.reduce((sum, text) => dinero.add(sum, of(text)), of("0")))
                  .amount,
              )
                .times("0.01")
                .toFixed();
            },
          }
        : {}),
    },
    agree,
  );
  if (count === COUNT) {
    const long = hostile.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
    await compare(
      `exact sum of ${hostile.length} amounts up to thirty digits, mixed`,
      hostile.length,
      {
        anslag: () => sumAmounts(hostile).toFixed(),
        "float loop (inexact)": () => hostile.reduce((sum, text) => sum + +text, 0),
        "decimal.js": () => hostile.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed(),
      },
      (result, name) => {
        if (!name.includes("inexact") && result !== long)
          throw new Error(`${name} sums to ${result as string}, not ${long}`);
      },
    );
  }
  return own.anslag ?? Number.NaN;
}
