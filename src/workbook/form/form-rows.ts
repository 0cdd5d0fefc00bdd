/** The rows of a budget form: lines to fill in, and the totals of them. */
import { type Decimal, toDecimal } from "../../amount/index.ts";
import {
  type Chart,
  flowOf,
  isTotal,
  linesAt,
  linesInOrder,
  lookUp,
  type SignStyle,
  signFactor,
} from "../../chart/index.ts";

/** A row of a form: a line, or a total of lines. */
export interface FormRow {
  readonly id: string;
  readonly label: string;
  /** 1, or −1 where the form writes the opposite of the result sign. */
  readonly factor: 1 | -1;
  /** The sign of an ordinary amount; a total has either. */
  readonly usual: "+" | "\u2212" | "";
  /** The parts of a total; a line has no parts. */
  readonly parts: readonly string[];
  readonly isDetail: boolean;
}

/** The rows of a form in the order of a statement. */
export function formRows(
  chart: Chart,
  { lines, signs }: { readonly lines: readonly string[]; readonly signs: SignStyle },
): readonly FormRow[] {
  const { entries } = lookUp(chart);
  const asked = new Set(lines);
  const isShown = (id: string): boolean =>
    isTotal(chart, id) ? linesAt(chart, id).every((line) => asked.has(line)) : asked.has(id);
  return linesInOrder(chart)
    .filter(isShown)
    .map((id) => {
      const entry = entries.get(id);
      const flow = flowOf(chart, id);
      const factor = signFactor(flow, signs);
      const ordinary = flow === "cost" || flow === "investment" ? -factor : factor;
      const isLine = entry !== undefined && "kind" in entry;
      return {
        id,
        label: entry?.label ?? id,
        factor,
        usual: isLine ? (ordinary === 1 ? "+" : "\u2212") : "",
        parts: entry !== undefined && "of" in entry ? entry.of : [],
        isDetail: isLine && entry.ofWhich !== undefined,
      } as const;
    });
}

/** An amount in the signs of a row, or back. */
export function turned(amount: Decimal, factor: 1 | -1): Decimal {
  return toDecimal(amount.times(factor));
}
