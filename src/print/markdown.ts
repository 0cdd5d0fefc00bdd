/** Tables as Markdown (GitHub flavour). */
import { columnName, type Table } from "../table/index.ts";
import type { RenderOptions } from "./options.ts";
import type { PrintedTable } from "./printout.ts";
import { oneLine, tableTexts } from "./texts.ts";

/**
 * Writes a table as Markdown.
 *
 * Rule: a printed table as it was printed, an exact one with all its digits; totals and headings
 * in bold; a column stands under its own heading, behind that of its group. Text from the book is
 * escaped, so that it cannot change the table.
 * Units and sign: the unit in the caption; signs as the table says.
 * Absent and zero: an absent figure is blank, 0 is "0"; a comparison that cannot be made is "–"
 * with the reason below the table.
 *
 * @param table - a printed table, or an exact one, which is written with all its digits
 * @param options - for exact tables how they are written; a printed table is written already, and
 * keeps its style
 * @returns Markdown, without a final line break
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals` with every problem at once
 * @example One decision
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Kommunbidrag" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * renderMarkdown(roll).split("\n").at(-1) // => "| **Revised appropriation** | **469,927** |"
 */
export function renderMarkdown(table: Table | PrintedTable, options: RenderOptions = {}): string {
  const texts = tableTexts(table, options);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = line([
    escapeMarkdown(texts.labelHeading),
    ...texts.columns.map((column) => escapeMarkdown(columnName(column))),
  ]);
  const rule = line(["---", ...texts.columns.map(({ numeric }) => (numeric ? "---:" : "---"))]);
  const body = texts.rows.map(({ label, row, cells }) => {
    const bold = (text: string): string =>
      (row.role === "total" || row.role === "heading") && text !== "" ? `**${text}**` : text;
    const indent = "&nbsp;&nbsp;".repeat(row.level);
    return line([
      indent + bold(escapeMarkdown(label)),
      ...cells.map((cell) => bold(escapeMarkdown(cell))),
    ]);
  });
  const notes = texts.notes.flatMap((note) => ["", escapeMarkdown(note)]);
  return [`**${escapeMarkdown(texts.caption)}**`, "", head, rule, ...body, ...notes].join("\n");
}

/** Text that stays text in Markdown. */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]|~#]/g, "\\$&")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      // At the start of a note these would begin a list, …
      .replace(/^([-+])/, "\\$1")
      .replace(/^(\d+)([.)])/, "$1\\$2")
      // … and these would become links.
      .replace(/:\/\//g, "&#58;//")
      .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
      .replace(/@/g, "&#64;")
  );
}
