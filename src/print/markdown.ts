/** Tables as Markdown (GitHub flavour). */
import type { Table } from "../table/index.ts";
import type { RenderOptions } from "./options.ts";
import type { PrintedTable } from "./printed-table.ts";
import { oneLine, tableTexts } from "./texts.ts";

/**
 * Writes a table as Markdown.
 *
 * Rule: every amount with all its digits, in the sign style of the table; totals in bold; text from the book is escaped, so that it cannot change the table.
 * Units and sign: the unit in the caption; signs as the table says.
 * Absent and zero: an absent figure is blank, 0 is "0"; a comparison that cannot be made is "–" with the reason below the table.
 *
 * @param table - the table
 * @param options - decimals of percentages, language of units and notes
 * @returns Markdown, without a final line break
 * @throws AnslagError `round.decimals` when percentDecimals is not a whole number from 0 to 40
 * @example One decision
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Kommunbidrag" });
 * renderMarkdown(roll).split("\n").at(-1) // => "| **Revised appropriation** | **469 927** |"
 */
export function renderMarkdown(table: Table | PrintedTable, options: RenderOptions = {}): string {
  const texts = tableTexts(table, options);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = line(["", ...texts.columns.map(({ label }) => escapeText(label))]);
  const rule = line(["---", ...texts.columns.map(({ numeric }) => (numeric ? "---:" : "---"))]);
  const body = texts.rows.map(({ label, row, cells }) => {
    const bold = (text: string): string => (row.role === "total" && text !== "" ? `**${text}**` : text);
    const indent = "&nbsp;&nbsp;".repeat(row.level);
    return line([indent + bold(escapeText(label)), ...cells.map((cell) => bold(escapeText(cell)))]);
  });
  const notes = texts.notes.flatMap((note) => ["", escapeText(note)]);
  return [`**${escapeText(texts.caption)}**`, "", head, rule, ...body, ...notes].join("\n");
}

function escapeText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
