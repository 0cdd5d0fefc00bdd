/** Amounts to printed texts. */
import { formatAmount, printPercent, variance } from "anslag";
import { Decimal } from "decimal.js";
import { amountText } from "./ledger.ts";
import { compare } from "./measure.ts";

/** Computes and prints a variance and a percentage for each row. */
export async function benchPrint(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => [amountText(), amountText()] as const);
  const swedish = (text: string): string =>
    text
      .replace("-", "−")
      .replace(".", ",")
      .replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
  await compare(`${count} rows of variance and percent, as printed text`, count, {
    anslag: () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const { amount, ratio } = variance({ outcome, reference });
        length +=
          formatAmount(amount).length +
          (ratio.kind === "ratio" ? printPercent(ratio, { decimals: 1 }).length : 0);
      }
      return length;
    },
    "decimal.js": () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const base = new Decimal(reference);
        const amount = new Decimal(outcome).minus(base);
        const percent = base.isZero() ? "" : amount.div(base.abs()).times(100).toFixed(1);
        length += swedish(amount.toFixed()).length + swedish(percent).length;
      }
      return length;
    },
    "doubles (inexact)": () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const amount = +outcome - +reference;
        const percent = +reference === 0 ? "" : ((amount / Math.abs(+reference)) * 100).toFixed(1);
        length += swedish(amount.toFixed(2)).length + swedish(percent).length;
      }
      return length;
    },
  });
}
