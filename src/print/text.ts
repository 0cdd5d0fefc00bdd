/** Tables as plain text, for terminals and files. */
import type { Table } from "../table/index.ts";
import type { RenderOptions } from "./options.ts";
import type { PrintedTable } from "./printout.ts";
import { type ColumnRun, columnRuns, oneLine, type TableTexts, tableTexts } from "./texts.ts";

const LABEL_WIDTH = 48;
const TEXT_WIDTH = 34;
const HEADING_WIDTH = 16;

/**
 * Writes a table as plain text.
 *
 * Rule: a printed table as it was printed, an exact one with all its digits; long labels and
 * explanations are broken at spaces; rows are indented by their level.
 * Units and sign: the unit in the caption; signs as the table says.
 * Absent and zero: an absent figure is blank, 0 is "0"; a comparison that cannot be made is "–"
 * with the reason below the table.
 *
 * @param table - a printed table, or an exact one, which is written with all its digits
 * @param options - for exact tables how they are written; a printed table is written already, and
 * keeps its style
 * @returns lines joined by "\n", without a final line break
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals` with every problem at once
 * @example One decision
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Kommunbidrag" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * renderText(roll, { language: "sv" }).split("\n")[0] // => "Kommunbidrag (tkr)"
 */
export function renderText(table: Table | PrintedTable, options: RenderOptions = {}): string {
  const texts = tableTexts(table, options);
  const labels = texts.rows.map(({ label, row }) => {
    const indent = "  ".repeat(row.level);
    return wrap(label, LABEL_WIDTH - indent.length).map((line) => indent + line);
  });
  const cells = cellLines(texts);
  const headings = texts.columns.map(({ label, numeric }) =>
    wrap(label, numeric ? HEADING_WIDTH : TEXT_WIDTH),
  );
  const corner = texts.labelHeading === "" ? [] : wrap(texts.labelHeading, LABEL_WIDTH);
  const labelWidth = widest([...labels.flat(), ...corner]);
  const groups = runsOf(texts.columns).map((run) => ({
    ...run,
    lines: run.group === undefined ? [] : wrap(run.group, HEADING_WIDTH * (run.to - run.from)),
  }));
  const widths = texts.columns.map((_, j) =>
    widest([...(headings[j] ?? []), ...cells.flatMap((row) => row[j] ?? [])]),
  );
  // The heading of a group needs room above its columns.
  for (const { from, to, lines } of groups)
    widths[from] = (widths[from] ?? 0) + Math.max(0, widest(lines) - spanOf(widths, from, to));
  const line = (label: string, parts: readonly string[]): string => {
    const padded = parts.map((part, j) => {
      const width = widths[j] ?? 0;
      const gap = blanks(part, width);
      return texts.columns[j]?.numeric === false ? part + gap : gap + part;
    });
    return [label + blanks(label, labelWidth), ...padded].join("  ").trimEnd();
  };
  const above = headLines(groups, headings, (part, j) => {
    const gap = blanks(part, widths[j] ?? 0);
    return texts.columns[j]?.numeric === false ? part + gap : gap + part;
  });
  const depth = Math.max(above.length, corner.length);
  const head = Array.from({ length: depth }, (_, k) => {
    const label = corner[k - (depth - corner.length)] ?? "";
    const parts = above[k - (depth - above.length)] ?? [];
    return [label + blanks(label, labelWidth), ...parts].join("  ").trimEnd();
  });
  const rule = "─".repeat(labelWidth + widths.reduce((sum, width) => sum + width + 2, 0));
  const body = labels.flatMap((label, i) => {
    const row = cells[i] ?? [];
    const height = Math.max(label.length, ...row.map((cell) => cell.length));
    // Amounts stand on the last line of their label, explanations start on the first.
    return Array.from({ length: height }, (_, k) =>
      line(
        label[k] ?? "",
        row.map(
          (cell, j) =>
            (texts.columns[j]?.numeric === false
              ? cell[k]
              : k === label.length - 1
                ? cell[0]
                : "") ?? "",
        ),
      ),
    );
  });
  return [
    oneLine(texts.caption),
    rule,
    ...head,
    rule,
    ...body,
    rule,
    ...texts.notes.map(oneLine),
  ].join("\n");
}

/** The marks of notes behind a figure. */
const MARKS = /(?:\u00a0[a-z]+\))+$/;

/** The lines of each cell, by row and column; a figure is one line. */
function cellLines({ rows, columns }: TableTexts): readonly (readonly (readonly string[])[])[] {
  // Where some figures end in a parenthesis, the others keep a space for it, so that digits stand
  // below digits.
  const isClosed = columns.map((_, j) =>
    rows.some(({ cells }) => cells[j]?.replace(MARKS, "").endsWith(")") === true),
  );
  // So it is where some figures have the mark of a note behind them.
  const marksIn = (cell: string): string => MARKS.exec(cell)?.[0] ?? "";
  const marks = columns.map((_, j) => widest(rows.map(({ cells }) => marksIn(cells[j] ?? ""))));
  return rows.map((row) =>
    row.cells.map((cell, j) => {
      if (columns[j]?.numeric === false) return wrap(cell, TEXT_WIDTH);
      const [figure, mark] = [cell.replace(MARKS, ""), marksIn(cell)];
      const closed = isClosed[j] === true && /\d$/.test(figure) ? `${figure} ` : figure;
      return [closed + mark + blanks(mark, marks[j] ?? 0)];
    }),
  );
}

/** The runs of columns under one heading; without any such heading, each column alone. */
function runsOf(columns: TableTexts["columns"]): readonly ColumnRun[] {
  const runs = columnRuns(columns);
  return runs.length > 0 ? runs : columns.map((_, at) => ({ from: at, to: at + 1 }));
}

/** The width of columns that stand side by side, with what stands between them. */
function spanOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to).reduce((sum, width) => sum + width + 2, -2);
}

/**
 * The lines of headings, by run of columns. Headings stand on the line above the figures, so the
 * shorter ones are pushed down; that of a group stands in the middle above them, with a rule below.
 */
function headLines(
  groups: readonly (ColumnRun & { readonly lines: readonly string[] })[],
  headings: readonly (readonly string[])[],
  pad: (heading: string, column: number) => string,
): readonly (readonly string[])[] {
  const blocks = groups.map(({ group, lines, from, to }) => {
    const own = headings.slice(from, to);
    const depth = Math.max(1, ...own.map((heading) => heading.length));
    const below = Array.from({ length: depth }, (_, k) =>
      own
        .map((heading, j) => pad(heading[k - (depth - heading.length)] ?? "", from + j))
        .join("  "),
    );
    if (group === undefined) return below;
    const width = textWidth(below[0] ?? "");
    const middle = lines.map((line) => {
      const before = Math.floor((width - textWidth(line)) / 2);
      return " ".repeat(before) + line + " ".repeat(width - textWidth(line) - before);
    });
    return [...middle, "─".repeat(width), ...below];
  });
  const depth = Math.max(1, ...blocks.map((block) => block.length));
  return Array.from({ length: depth }, (_, k) =>
    blocks.map(
      (block) => block[k - (depth - block.length)] ?? blanks("", textWidth(block[0] ?? "")),
    ),
  );
}

/** Breaks a text at spaces; a word longer than the width stays whole. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of oneLine(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last) + 1 + textWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Scripts whose characters take two columns in a terminal. */
const WIDE_SCRIPT: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Emoji, East Asian punctuation and full-width forms, which take two columns as well. */
const WIDE_SIGN: RegExp = /[\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Half-width forms of the wide scripts. */
const HALF_WIDTH: RegExp = /[\uff61-\uffdc]/u;

/** Characters that take no column: they join the one before. */
const JOINING: RegExp = /[\p{Mn}\p{Me}\p{Cf}]/gu;

function isWide(character: string): boolean {
  if (HALF_WIDTH.test(character)) return false;
  return WIDE_SCRIPT.test(character) || WIDE_SIGN.test(character);
}

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  return [...text.replace(JOINING, "")].reduce(
    (columns, character) => columns + (isWide(character) ? 2 : 1),
    0,
  );
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}

/** The blanks that a text needs before or after it to be as wide as its column. */
function blanks(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - textWidth(text)));
}
