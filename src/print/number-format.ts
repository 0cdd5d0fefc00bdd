/** The number formats of a worksheet, in the notation of spreadsheet files. */
import type { TableColumn } from "../table/index.ts";
import type { WrittenStyle } from "./options.ts";

/**
 * The marks of grouping and decimals come from the spreadsheet of the reader; signs and zeros from
 * the table.
 */
export function amountFormat(
  style: WrittenStyle,
  { decimals, measure }: { readonly decimals: number } & Partial<Pick<TableColumn, "measure">>,
  text: string,
): string {
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const signed = style.plus === "always" || (style.plus === "variances" && measure === "variance");
  const zero = text === "" ? '""' : text === "-" ? '"-"' : digits;
  return inSections(digits, style, signed, zero);
}

/** The number format of percentages, which are shares in a sheet. */
export function percentFormat(style: WrittenStyle): string {
  const { percentDecimals: decimals, plus } = style;
  const digits = decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
  return inSections(digits, style, plus === "always", digits);
}

/** A format that shows the mark of a note behind the number, which stays a number. */
export function markedFormat(format: string, mark: string): string {
  return mark === "" ? format : format.replace(/(?=;|$)/g, `"${mark}"`);
}

function inSections(
  digits: string,
  { negative }: WrittenStyle,
  signed: boolean,
  zero: string,
): string {
  const below = {
    locale: `-${digits}`,
    hyphen: `-${digits}`,
    minus: `"\u2212"${digits}`,
    parentheses: `(${digits})`,
  };
  const above = signed ? `+${digits}` : digits;
  const sections = [above, below[negative], zero].join(";");
  return sections === [digits, below.locale, digits].join(";") ? digits : sections;
}
