/**
 * The drawing that bridges and steps share: from one amount to another, each bar beginning where
 * the last one ended.
 */
import { type Decimal, toDecimal } from "../amount/index.ts";
import { formatAmount, type PrintedTable } from "../print/index.ts";
import { type Diagram, type DiagramOptions, diagramOf } from "./diagram.ts";
import {
  amountAxis,
  axisLabels,
  COLOURS,
  effectColour,
  effectWord,
  type Layer,
  lengthOf,
  rowAxis,
  STEP,
  sideOf,
  textBeside,
} from "./marks.ts";
import { diagramWords, type EffectWords } from "./words/index.ts";

/** A beginning, a step or an end, in result sign, with the text printed. */
export interface Stage {
  readonly label: string;
  readonly amount: Decimal;
  readonly text: string;
}

/** The stages of a waterfall, and the name of its rest. */
interface Way {
  readonly from: Stage;
  readonly to: Stage;
  readonly steps: readonly Stage[];
  readonly rest: "other" | "rounding";
  readonly subtitle?: string;
  readonly places: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  /** Default `effects`. */
  readonly inWords?: EffectWords;
}

export function waterfall(
  table: PrintedTable,
  options: DiagramOptions,
  { from, to, steps, rest, subtitle, places, inWords = "effects" }: Way,
): Diagram {
  const words = diagramWords(table.style);
  const reached = steps.reduce((sum, { amount }) => sum.plus(amount), from.amount);
  const missing = toDecimal(to.amount.minus(reached));
  const { locale, negative } = table.style;
  const plus = table.style.plus === "never" ? "never" : "always";
  const remainder: readonly Stage[] = missing.isZero()
    ? []
    : [
        {
          label: words[rest],
          amount: missing,
          text: formatAmount(missing, { locale, negative, plus, decimals: table.decimals }),
        },
      ];
  const all = [...steps, ...remainder];
  const labels = axisLabels([from, ...all, to].map(({ label }) => label));
  let height = from.amount;
  const drawn = all.map((step, index) => {
    const start = lengthOf(height);
    height = toDecimal(height.plus(step.amount));
    return {
      label: labels[index + 1] ?? "",
      text: step.text,
      effect: effectWord(table, step.amount, inWords),
      from: start,
      to: lengthOf(height),
      side: sideOf(step.amount),
      part: "step",
    };
  });
  const bar = ({ amount, text }: Stage, label: string) => ({
    label,
    text,
    from: lengthOf(amount),
    to: lengthOf(amount),
    side: "right",
    part: "end",
  });
  const values = [bar(from, labels[0] ?? ""), ...drawn, bar(to, labels.at(-1) ?? "")];
  return diagramOf(table, options, {
    subtitle: subtitle === undefined ? capital(words.noZero) : `${subtitle} · ${words.noZero}`,
    values,
    places,
    height: { step: STEP },
    inWords: [from, ...all, to].map(({ label, text }) => `${label} ${text}`),
    layer: layersOf(table, values, labels, inWords),
  });
}

/** The steps as bars, beginning and end as ticks, and the texts beside them. */
function layersOf(
  table: PrintedTable,
  values: readonly { readonly side: string }[],
  labels: readonly string[],
  inWords: EffectWords,
): readonly Layer[] {
  const rows = rowAxis("label", labels);
  const [x, end] = [amountAxis("from", false), amountAxis("to", false)];
  const only = (part: string) => [{ filter: { field: "part", equal: part } }];
  return [
    {
      transform: only("step"),
      mark: { type: "bar", strokeWidth: 2, height: { band: 0.6 } },
      encoding: { x, x2: { field: "to" }, y: rows, ...effectColour(table, inWords) },
    },
    {
      transform: only("end"),
      mark: { type: "tick", thickness: 5, color: COLOURS.ink, size: STEP * 0.8, opacity: 1 },
      encoding: { x, y: rows },
    },
    ...textBeside("text", end, rows, values),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
