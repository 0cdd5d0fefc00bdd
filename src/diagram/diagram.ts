/** The shape of a diagram, and what is the same in all of them: title, description, look. */
import { formatAmount, oneLine, type PrintedTable } from "../print/index.ts";
import { COLOURS, lines } from "./marks.ts";
import { diagramWords } from "./words/index.ts";

/**
 * A diagram as a Vega-Lite specification: plain JSON, drawn by any program that knows Vega-Lite.
 *
 * `data.values` holds one entry per mark, with its label, its printed text and its position.
 */
export interface Diagram {
  /** The version of Vega-Lite that it is written in. */
  readonly $schema: string;
  /** Title and unit. */
  readonly title: {
    readonly text: readonly string[];
    readonly subtitle?: readonly string[];
    readonly anchor: "start";
  };
  /** The whole content in words, for those who do not see the picture. */
  readonly description: string;
  /** One entry per mark. */
  readonly data: { readonly values: readonly Readonly<Record<string, string | number>>[] };
  /** The width in pixels. */
  readonly width: number;
  /** The height: pixels for each row, or for the whole. */
  readonly height: number | { readonly step: number };
  /** The marks, in Vega-Lite's words. */
  readonly layer: readonly Readonly<Record<string, unknown>>[];
  /** The settings of all layers, in Vega-Lite's words. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** How a diagram is drawn. */
export interface DiagramOptions {
  /** The title; default the title of the table. */
  readonly title?: string;
  /** The width in pixels, without row headings; default 480. */
  readonly width?: number;
}

export function diagramOf(
  table: PrintedTable,
  { title = table.title, width = 480 }: DiagramOptions,
  parts: Pick<Diagram, "height" | "layer"> & {
    readonly subtitle?: string;
    readonly values: readonly Readonly<Record<string, string | number>>[];
    readonly inWords: readonly string[];
    /** The places whose printed figures are drawn. */
    readonly places: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  },
): Diagram {
  const caption = table.caption.startsWith(table.title)
    ? table.caption.slice(table.title.length)
    : "";
  const heading = oneLine(`${title}${caption}`);
  const below = [
    ...(parts.subtitle === undefined ? [] : lines(parts.subtitle, 90)),
    ...adjustedNotes(table, parts.places),
  ];
  return deepFreeze({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: lines(heading, 70),
      ...(below.length === 0 ? {} : { subtitle: below }),
      anchor: "start" as const,
    },
    description: oneLine(`${heading}. ${parts.inWords.join("; ")}.`),
    data: { values: parts.values },
    width,
    height: parts.height,
    layer: parts.layer,
    config: {
      background: "#ffffff",
      font: "system-ui, sans-serif",
      title: {
        fontSize: 15,
        subtitleFontSize: 12,
        color: COLOURS.ink,
        subtitleColor: COLOURS.neutral,
        offset: 12,
      },
      view: { stroke: null },
      axis: { labelFontSize: 12, labelColor: COLOURS.ink, domain: false, ticks: false },
      legend: {
        labelFontSize: 12,
        labelColor: COLOURS.ink,
        symbolType: "square",
        symbolStrokeWidth: 2,
      },
      text: { fontSize: 12, color: COLOURS.ink },
    },
  });
}

const MOST_NOTES = 3;

/**
 * The notes about drawn figures that are not their ordinary rounding, as they stand below a table.
 */
function adjustedNotes(
  table: PrintedTable,
  { rows, columns }: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): readonly string[] {
  const { adjusted, more } = diagramWords(table.style);
  const { locale, negative } = table.style;
  const drawn = table.adjusted.filter(
    ({ row, column }) => rows.includes(row) && columns.includes(column),
  );
  const label = (
    entries: readonly { readonly id: string; readonly label: string }[],
    id: string,
  ): string => entries.find((entry) => entry.id === id)?.label ?? id;
  const notes = drawn.slice(0, MOST_NOTES).flatMap(({ row, column, exact }) => {
    const place = `${label(table.rows, row)}, ${label(table.columns, column)}`;
    return lines(
      oneLine(`${adjusted} ${place} (${formatAmount(exact, { locale, negative })})`),
      90,
    );
  });
  return drawn.length > MOST_NOTES ? [...notes, `${more} ${drawn.length - MOST_NOTES}`] : notes;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) deepFreeze(each);
    Object.freeze(value);
  }
  return value;
}
