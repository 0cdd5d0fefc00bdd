/** Texts that a spreadsheet file can hold, in its cells and on its tabs. */
import { oneLine } from "./texts.ts";

const CELL_LENGTH = 32_767;
/** A tab has room for so many characters. */
export const NAME_LENGTH = 31;
const NOT_IN_NAMES = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * One line that a spreadsheet file can hold: no marks that XML forbids, and no more than a cell has
 * room for.
 */
export function sheetText(text: string): string {
  return oneLine(text)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .slice(0, CELL_LENGTH);
}

/** The part of a title that a spreadsheet allows on a tab. */
export function tabName(title: string): string {
  const allowed = title.replace(NOT_IN_NAMES, " ").replace(/\s+/g, " ").trim();
  const cut = [...allowed].reduce(
    (name, letter) => (name.length + letter.length > NAME_LENGTH ? name : name + letter),
    "",
  );
  const name = cut.replace(/^['\s]+|['\s]+$/g, "") || "-";
  // Spreadsheets keep this name for themselves.
  return /^history$/i.test(name) ? `${name} -` : name;
}
