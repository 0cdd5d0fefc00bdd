/** Options that all statements have. */
import type { SignStyle } from "../chart/index.ts";

/** The options of every statement besides its rows and columns. */
export interface StatementOptions {
  /** The heading of the table. */
  readonly title?: string;
  /** How its signs are printed; default `natural`. */
  readonly signs?: SignStyle;
}

/** The options of every statement out of the input of one, with a default title. */
export function statementOptions(
  { title, signs }: StatementOptions,
  defaultTitle?: string,
): StatementOptions {
  const heading = title ?? defaultTitle;
  return {
    ...(heading === undefined ? {} : { title: heading }),
    ...(signs === undefined ? {} : { signs }),
  };
}

/** A label as an option; `undefined` if it keeps its default. */
export function labelOption(label: string | undefined): { readonly label?: string } {
  return label === undefined ? {} : { label };
}
