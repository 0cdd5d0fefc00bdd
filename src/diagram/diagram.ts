/** What all diagrams share: the shape of a specification, titles, colours, labels. */
import { type Effect, effectOf } from "../analysis/index.ts";
import { type Decimal, toDecimal } from "../decimal/index.ts";
import { describeValue, type Issue, makeIssue, throwIssues } from "../errors/index.ts";
import { oneLine, type PrintedTable } from "../print/index.ts";
import { columnIndex, rowIndex, type Table } from "../table/index.ts";
import { wordsOf } from "./words.ts";

/**
 * A diagram as a Vega-Lite specification: plain JSON, drawn by any program that knows Vega-Lite.
 *
 * `data.values` holds one entry per mark, with its label, its printed text and where it is drawn.
 */
export interface Diagram {
  /** The version of Vega-Lite that it is written in. */
  readonly $schema: string;
  /** Title and unit. */
  readonly title: { readonly text: readonly string[]; readonly subtitle?: readonly string[]; readonly anchor: "start" };
  /** The whole content in words, for those who do not see the picture. */
  readonly description: string;
  /** One entry per mark. */
  readonly data: { readonly values: readonly Readonly<Record<string, string | number>>[] };
  /** The width in pixels. */
  readonly width: number;
  /** The height: pixels for each row, or for the whole. */
  readonly height: number | { readonly step: number };
  /** What is drawn, in Vega-Lite's words. */
  readonly layer: readonly Readonly<Record<string, unknown>>[];
  /** What is set for all layers, in Vega-Lite's words. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** How a diagram is drawn. */
export interface DiagramOptions {
  /** The title; default the title of the table. */
  readonly title?: string;
  /** The width in pixels, without row headings; default 480. */
  readonly width?: number;
}

/** Blue and orange are told apart by everyone, and as dark and light where there is no colour. */
export const COLOURS = {
  favourable: "#0b5394",
  unfavourable: "#b85c00",
  unfavourableFill: "#fbe0c0",
  neutral: "#595959",
  ink: "#1a1a1a",
} as const;
/** Shades that differ in lightness. */
export const SHADES = ["#0b5394", "#9fc5e8", "#595959", "#d9d9d9", "#1a1a1a", "#6fa8dc"] as const;

/** Characters in a line of a row heading. */
const LABEL_WIDTH = 36;
/** Pixels for one row. */
export const STEP = 34;
/** Pixels left free for the texts beside the marks. */
export const TEXT_SPACE = 80;

type Layer = Readonly<Record<string, unknown>>;

export function diagramOf(
  table: PrintedTable,
  { title = table.title, width = 480 }: DiagramOptions,
  parts: Pick<Diagram, "height" | "layer"> & {
    readonly subtitle?: string;
    readonly values: readonly Readonly<Record<string, string | number>>[];
    readonly inWords: readonly string[];
  },
): Diagram {
  const caption = table.caption.startsWith(table.title) ? table.caption.slice(table.title.length) : "";
  const heading = oneLine(`${title}${caption}`);
  return deepFreeze({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: lines(heading, 70),
      ...(parts.subtitle === undefined ? {} : { subtitle: lines(parts.subtitle, 90) }),
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
      title: { fontSize: 15, subtitleFontSize: 12, color: COLOURS.ink, subtitleColor: COLOURS.neutral, offset: 12 },
      view: { stroke: null },
      axis: { labelFontSize: 12, labelColor: COLOURS.ink, domain: false, ticks: false },
      legend: { labelFontSize: 12, labelColor: COLOURS.ink, symbolType: "square", symbolStrokeWidth: 2 },
      text: { fontSize: 12, color: COLOURS.ink },
    },
  });
}

/** The axis of row headings, in the order given: two lines stand a little higher than one, so that both are beside their mark. */
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
  return { field, type: "quantitative", axis: null, scale: { zero, padding: TEXT_SPACE, nice: false } };
}

/** Favourable is dark and filled, unfavourable light with an edge; blue and orange say the same. */
export function effectColour(table: PrintedTable): Layer {
  const { effects } = wordsOf(table.style.language);
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

/** The printed text to the right of a mark that points right, to the left of one that points left. */
export function textBeside(field: string, axis: Layer, rows: Layer): readonly Layer[] {
  return (
    [
      ["right", "left", 6],
      ["left", "right", -6],
    ] as const
  ).map(([side, align, dx]) => ({
    transform: [{ filter: { field: "side", equal: side } }],
    mark: { type: "text", align, dx },
    encoding: { x: axis, y: rows, text: { field } },
  }));
}

export function effectWord(table: PrintedTable, amount: Decimal): string {
  const effect: Effect = effectOf(toDecimal(amount));
  return wordsOf(table.style.language).effects[effect];
}

/** Row headings as they stand on the axis: two lines at most, the whole is in the description; told apart where two are equal. */
export function axisLabels(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const [first = "", second, ...more] = lines(oneLine(label), LABEL_WIDTH).map(cut);
    const text = [first, ...(second === undefined ? [] : [more.length === 0 ? second : `${second} …`])].join("\n");
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
    if (last !== undefined && last.length + 1 + word.length <= width) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}

/** The printed amounts and texts of a table by row and column. */
export interface Printed {
  readonly amount: (row: string, column: string) => Decimal | undefined;
  readonly text: (row: string, column: string) => string;
  readonly rowLabel: (row: string) => string;
  readonly columnLabel: (column: string) => string;
}

export function printedOf(table: PrintedTable): Printed {
  const rows = new Map(table.rows.map((row, index) => [row.id as string, index]));
  const columns = new Map(table.columns.map((column, index) => [column.id as string, index]));
  const at = (row: string, column: string): readonly [number, number] => [
    rows.get(row) ?? rowIndex(table, row),
    columns.get(column) ?? columnIndex(table, column),
  ];
  return {
    amount: (row, column) => {
      const [i, j] = at(row, column);
      const cell = table.cells[i]?.[j];
      return cell?.kind === "amount" ? toDecimal(cell.amount) : undefined;
    },
    text: (row, column) => {
      const [i, j] = at(row, column);
      return table.texts[i]?.[j] ?? "";
    },
    rowLabel: (row) => table.rows[rows.get(row) ?? rowIndex(table, row)]?.label ?? row,
    columnLabel: (column) => table.columns[columns.get(column) ?? columnIndex(table, column)]?.label ?? column,
  };
}

/** Checks what all diagrams ask for: a table that was printed, rows and columns that it has, a width. */
export function checkDiagram(
  table: Table | PrintedTable,
  named: { readonly rows?: readonly string[]; readonly columns?: readonly string[] },
  { width, title }: DiagramOptions,
): void {
  const issues: Issue[] = [];
  if (!("texts" in table)) {
    const expected = "a printed table, so that the diagram says what is printed";
    issues.push(makeIssue("table.malformed", { path: [], expected, received: "a table that is not printed" }));
  }
  const unknown = (kind: "row" | "column", wanted: readonly string[], ids: readonly string[]): void => {
    for (const id of wanted) {
      if (ids.includes(id)) continue;
      const facts = { path: [kind], expected: `one of ${ids.join(", ")}`, received: describeValue(id) };
      issues.push(makeIssue(`table.unknown-${kind}`, facts));
    }
  };
  unknown(
    "row",
    named.rows ?? [],
    table.rows.map(({ id }) => id),
  );
  unknown(
    "column",
    named.columns ?? [],
    table.columns.map(({ id }) => id),
  );
  if (width !== undefined && !(typeof width === "number" && width >= 50 && width <= 10_000)) {
    const expected = "a width of 50 to 10 000 pixels";
    issues.push(makeIssue("print.choice", { path: ["width"], expected, received: describeValue(width) }));
  }
  if (title !== undefined && typeof title !== "string")
    issues.push(makeIssue("print.choice", { path: ["title"], expected: "a text", received: describeValue(title) }));
  throwIssues(issues);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) deepFreeze(each);
    Object.freeze(value);
  }
  return value;
}
