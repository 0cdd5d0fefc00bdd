/**
 * The marks that diagrams are made of: axes, colours by effect, texts beside bars, row headings.
 */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { effectOf } from "../planning/analysis/index.ts";
import { oneLine, type PrintedTable } from "../print/index.ts";
import { diagramWords, type EffectWords } from "./words/index.ts";

/** A part of a specification, in Vega-Lite's words. */
export type Layer = Readonly<Record<string, unknown>>;

/**
 * Everyone can tell blue and orange apart, and print without colour shows them as dark and light.
 */
export const COLOURS = {
  favourable: "#0b5394",
  unfavourable: "#b85c00",
  unfavourableFill: "#fbe0c0",
  neutral: "#595959",
  ink: "#1a1a1a",
} as const;
/** Shades that differ in lightness, the first ones most: lightness 34, 78, 9, 56, 92, 67 of 100. */
export const SHADES = ["#0b5394", "#9fc5e8", "#1a1a1a", "#5f8ab4", "#e3e9ef", "#86a7c6"] as const;

/**
 * The length of a mark, for Vega-Lite, which draws in doubles. Only here an amount becomes a
 * double: a length is seen and not read, and the text of the printed figure stands beside it.
 */
export const lengthOf = (amount: Decimal): number => amount.toNumber();

/** Characters in a line of a row heading. */
const LABEL_WIDTH = 36;
/** Pixels for one row. */
export const STEP = 34;
/** Pixels left free for the texts beside the marks. */
export const TEXT_SPACE = 80;

/**
 * The axis of row headings, in the order given: two lines stand a little higher than one, so that
 * both are beside their mark.
 */
export function rowAxis(field: string, labels: readonly string[]): Layer {
  const twoLines = 'indexof(datum.label, "\\n") >= 0';
  return {
    field,
    type: "ordinal",
    scale: { domain: labels },
    axis: {
      title: null,
      labelExpr: 'split(datum.label, "\\n")',
      labelLimit: 0,
      labelPadding: 8,
      labelOffset: { condition: { test: twoLines, value: -7 }, value: 0 },
    },
  };
}

/** Amounts stand beside their marks, so the axis need not repeat them. */
export function amountAxis(field: string, zero: boolean): Layer {
  return {
    field,
    type: "quantitative",
    axis: null,
    scale: { zero, padding: TEXT_SPACE, nice: false },
  };
}

/** Favourable is dark and filled, unfavourable light with an edge; blue and orange say the same. */
export function effectColour(table: PrintedTable, wording: EffectWords = "effects"): Layer {
  const effects = diagramWords(table.style)[wording];
  const domain = [effects.favourable, effects.unfavourable];
  const legend = { title: null, orient: "top", direction: "horizontal" };
  const channel = (range: readonly string[]) => ({
    field: "effect",
    type: "nominal",
    scale: { domain, range },
    legend,
  });
  return {
    fill: channel([COLOURS.favourable, COLOURS.unfavourableFill]),
    stroke: channel([COLOURS.favourable, COLOURS.unfavourable]),
  };
}

/**
 * The printed text to the right of a mark that points right, to the left of one that points left.
 */
export function textBeside(
  field: string,
  axis: Layer,
  rows: Layer,
  values: readonly { readonly side: string }[],
): readonly Layer[] {
  const sides = (
    [
      ["right", "left", 6],
      ["left", "right", -6],
    ] as const
  ).filter(([side]) => values.some((value) => value.side === side));
  return sides.map(([side, align, dx]) => ({
    transform: [{ filter: { field: "side", equal: side } }],
    mark: { type: "text", align, dx },
    encoding: { x: axis, y: rows, text: { field } },
  }));
}

/** The line at zero. */
export function zeroLine(): Layer {
  return {
    mark: { type: "rule", color: COLOURS.ink },
    encoding: { x: { datum: 0, type: "quantitative", axis: null } },
  };
}

/** The side of a mark that its text stands on: a mark that points left has it to the left. */
export function sideOf(amount: Decimal): "left" | "right" {
  return amount.isNegative() ? "left" : "right";
}

export function effectWord(
  table: PrintedTable,
  amount: Decimal,
  wording: EffectWords = "effects",
): string {
  return diagramWords(table.style)[wording][effectOf(toDecimal(amount))];
}

/**
 * Row headings as they stand on the axis: two lines at most, the whole is in the description; told
 * apart where two are equal.
 */
export function axisLabels(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const [first = "", second, ...more] = lines(oneLine(label), LABEL_WIDTH).map(cut);
    const text = [
      first,
      ...(second === undefined ? [] : [more.length === 0 ? second : `${second} …`]),
    ].join("\n");
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    // A space more is not seen, and keeps two rows of the same name apart.
    return `${text}${"\u00a0".repeat(times - 1)}`;
  });
}

function cut(line: string): string {
  return line.length <= LABEL_WIDTH ? line : `${line.slice(0, LABEL_WIDTH - 1)}…`;
}

/** Breaks a text at spaces; a word longer than the width stays whole. */
export function lines(text: string, width: number): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(" ")) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}
