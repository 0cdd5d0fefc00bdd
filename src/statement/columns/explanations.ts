/** Columns of explanations: the texts of the book that are about a row. */
import type { Book } from "../../book/index.ts";
import { describeValue, makeIssue } from "../../input/index.ts";
import type { Cell, TableRow } from "../../table/index.ts";
import { emptyCell } from "../cells.ts";
import { membersKey } from "../postings.ts";
import { type ColumnKind, type ColumnSpec, columnKind, type ReadingContext } from "./kind.ts";

/** A column of explanations from the book. */
export interface ExplanationColumnInput {
  /** Default the word Explanation, in the language of the book. */
  readonly label?: string;
  /** Always `true`: it tells this column from the others. */
  readonly explanations: true;
}

export const explanationColumn: ColumnKind = /* @__PURE__ */ columnKind<ExplanationColumnInput>(
  "explanations",
  ["label", "explanations"],
  readExplanations,
);

function readExplanations(
  { explanations }: ExplanationColumnInput,
  { path, issues }: ReadingContext,
): ColumnSpec {
  if (explanations !== true) {
    const code = typeof explanations === "boolean" ? "input.value" : "input.wrong-type";
    const facts = {
      path: [...path, "explanations"],
      expected: "true",
      received: describeValue(explanations),
    };
    issues.push(makeIssue(code, facts));
  }
  return {
    measure: "text",
    terms: [],
    settle: () => ({
      heading: "explanation",
      compute: (_, row, book) => explanationCell(book, row),
    }),
  };
}

/** The texts about the members of a row, and about its line where both name one. */
export function explanationCell(book: Book, { selection }: Pick<TableRow, "selection">): Cell {
  if (selection === undefined) return emptyCell("absent");
  const { line, members = {} } = selection;
  const key = membersKey(members);
  // Where the columns choose the lines, as in a list of areas, an explanation of any line belongs
  // to the row.
  const texts = book.explanations.filter(
    (each) =>
      membersKey(each.members ?? {}) === key &&
      (each.line === undefined || line === undefined || each.line === line),
  );
  if (texts.length === 0) return emptyCell("absent");
  return Object.freeze({ kind: "text", text: texts.map(({ text }) => text).join("; ") });
}
