/**
 * The page an audit is written on: headings, lines, numbered findings and tables, as text or as
 * Markdown.
 */
import { escapeMarkdown, oneLine, textWidth } from "../../print/index.ts";

/** What an audit is written on. */
export interface Page {
  readonly title: (text: string) => void;
  readonly heading: (text: string) => void;
  readonly line: (text: string) => void;
  readonly item: (number: number, text: string, lines: readonly string[]) => void;
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => void;
  readonly text: () => string;
}

export function textPage(): Page {
  const lines: string[] = [];
  return {
    title: (text) => lines.push(oneLine(text)),
    heading: (text) => lines.push("", oneLine(text)),
    line: (text) => lines.push(oneLine(text)),
    item: (number, text, below) =>
      lines.push(oneLine(`${number}. ${text}`), ...below.map((line) => `   ${oneLine(line)}`)),
    table: (head, rows) => {
      const cells = [head, ...rows].map((row) => row.map(oneLine));
      const widths = head.map((_, j) => Math.max(...cells.map((row) => textWidth(row[j] ?? ""))));
      for (const row of cells) {
        const padded = row.map((cell, j) => {
          const space = " ".repeat((widths[j] ?? 0) - textWidth(cell));
          return j === 0 || isWords(rows, j) ? cell + space : space + cell;
        });
        lines.push(padded.join("  ").trimEnd());
      }
    },
    text: () => lines.join("\n"),
  };
}

export function markdownPage(): Page {
  const lines: string[] = [];
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return {
    title: (text) => lines.push(`## ${escapeMarkdown(text)}`, ""),
    heading: (text) =>
      lines.push(...(lines.at(-1) === "" ? [] : [""]), `### ${escapeMarkdown(text)}`, ""),
    line: (text) => lines.push(`${escapeMarkdown(text)}  `),
    item: (number, text, below) =>
      lines.push(
        `${number}. **${escapeMarkdown(text)}**`,
        ...below.map((line) => `   - ${escapeMarkdown(line)}`),
      ),
    table: (head, rows) => {
      lines.push(
        "",
        row(head),
        `|${head.map((_, j) => (j === 0 || isWords(rows, j) ? " --- " : " ---: ")).join("|")}|`,
      );
      lines.push(...rows.map(row), "");
    },
    text: () => lines.join("\n"),
  };
}

/** Whether a column holds words: no cell of it is a number. */
function isWords(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => !/^[^a-z\u00e5\u00e4\u00f6]*$/i.test(row[column] ?? ""));
}
