/** The text of a cell in the file as a value: numbers as a spreadsheet shows them, and days. */
import type { SheetValue } from "./workbook.ts";

/** A spreadsheet shows no more significant digits of a number than this. */
const SHOWN_DIGITS = 15;
const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * A number of the file as a spreadsheet shows it: plain digits, at most 15 of them significant.
 * `undefined` if the text is no number that a spreadsheet can hold.
 *
 * Programs write the 17 digits of a binary number: `0.30000000000000004` is shown as 0.3.
 */
export function shownNumber(text: string): string | undefined {
  const [, sign, whole = "", decimals = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (sign === undefined || whole + decimals === "" || !Number.isFinite(+text)) return undefined;
  const zeros = /^0*/.exec(whole + decimals)?.[0].length ?? 0;
  let digits = (whole + decimals).slice(zeros);
  // The decimal mark stands before this digit.
  let point = whole.length + Number(exponent) - zeros;
  if (digits.length > SHOWN_DIGITS) {
    const isUp = (digits[SHOWN_DIGITS] ?? "0") >= "5";
    const head = digits.slice(0, SHOWN_DIGITS);
    digits = isUp ? `${BigInt(head) + 1n}` : head;
    point += digits.length - SHOWN_DIGITS;
  }
  digits = digits.replace(/0+$/, "");
  if (digits === "") return "0";
  const plain =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + "0".repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign === "-" ? `-${plain}` : plain;
}

/** The formats that are dates although a file does not write them out. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a day, a month or a year: a time alone is a number. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  // Hours, minutes or seconds that are counted on, such as `[h]:mm`, are a time.
  const timed = code.replace(/\[(?:h+|m+|s+)\]/gi, "s");
  // Texts in quotes, single marks, and conditions or colours in brackets; the first of the forms.
  const [form = ""] = timed.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  return /[dy]/i.test(form) || (/m/i.test(form) && !/[hs]/i.test(form));
}

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;
/** Spreadsheets count a day that the year 1900 did not have. */
const FALSE_DAY = 60;

/**
 * A number of days as a date: `2023-01-15`, or `2023-01-15T10:30:00`. `undefined` if a spreadsheet
 * shows no day for it.
 */
export function shownDate(text: string, is1904: boolean): string | undefined {
  const serial = Number(text);
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400) + (is1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || serial < 0 || day < 1 || day > LAST_DAY) return undefined;
  const since = Date.UTC(1899, 11, day < FALSE_DAY ? 31 : 30);
  const date =
    day === FALSE_DAY ? "1900-02-29" : new Date(since + day * DAY).toISOString().slice(0, 10);
  const time = ((seconds % 86_400) + 86_400) % 86_400;
  return time === 0 ? date : `${date}T${new Date(time * 1000).toISOString().slice(11, 19)}`;
}

/** Marks that XML does not allow are written as `_x000D_`. */
export function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a workbook says once for all its cells. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Whether the cells of a style are dates, by the number of the style. */
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

/** The value of a cell by its type; `undefined` if the file makes no sense. */
export function sheetValue(
  type: string,
  text: string,
  style: number,
  { texts, dateStyles, is1904 }: CellContext,
): SheetValue | undefined {
  switch (type) {
    case "s": {
      const value = /^\d+$/.test(text) ? texts[Number(text)] : undefined;
      return value === undefined ? undefined : { kind: "text", value };
    }
    case "str":
    case "inlineStr":
      return { kind: "text", value: plainText(text) };
    case "b":
      return text === "1" || text === "0" ? { kind: "boolean", value: text === "1" } : undefined;
    case "e":
      return { kind: "error", value: text };
    case "d":
      return /^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(text)
        ? { kind: "date", value: text.replace(/T00:00:00(\.0+)?Z?$/, "") }
        : undefined;
    case "n": {
      const value = shownNumber(text.trim());
      if (value === undefined) return undefined;
      const date = dateStyles[style] === true ? shownDate(value, is1904) : undefined;
      return date === undefined ? { kind: "number", value } : { kind: "date", value: date };
    }
    default:
      return undefined;
  }
}
