/** Reads one printed figure: its amount, the precision of its print, and what a blank means. */
import {
  type AmountInput,
  DECIMAL_PLACES,
  type Decimal,
  type DecimalMark,
  INTEGER_DIGITS,
  readAmount,
  readPrinted,
  ZERO,
} from "../../amount/index.ts";
import {
  checkFlag,
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeAuditIssue,
  makeIssue,
  readArguments,
} from "../../input/index.ts";
import type { Language } from "../../language/index.ts";
import { readUnit, unitByName } from "../../unit/index.ts";
import type { FigureUnit, ReportedFigure } from "./document.ts";
import { checkId } from "./read-terms.ts";
import type { ReportedCellInput, ReportedTextFigureInput, ReportedUnit } from "./report-input.ts";

/** What a document says about the print of all its figures. */
export interface DocumentPrint {
  readonly decimalMark: DecimalMark;
  /** The language that says which currency a name such as "kr" means. */
  readonly language: Language | undefined;
}

/** What a figure takes over from its table or document. */
export interface FigureDefaults {
  readonly decimalMark: DecimalMark;
  readonly decimals?: number | undefined;
  readonly blank?: "absent" | "zero" | undefined;
  /** Whether it is a percentage, so that a percent sign says nothing new. */
  readonly isPercent: boolean;
}

/** The keys of a printed figure with what its text alone does not say. */
export const CELL_KEYS: readonly string[] = /* @__PURE__ */ keysOf<ReportedCellInput>({
  printed: true,
  decimals: true,
  exact: true,
  blank: true,
});
const TEXT_FIGURE_KEYS = /* @__PURE__ */ keysOf<ReportedTextFigureInput>({
  printed: true,
  decimals: true,
  exact: true,
  blank: true,
  id: true,
  unit: true,
  quote: true,
  sum: true,
  growth: true,
  change: true,
  percent: true,
  ratio: true,
});

/** A figure as far as its own cell says what it is. */
export interface ReadFigure {
  readonly printed: string;
  readonly amount?: Decimal;
  readonly decimals: number;
  readonly exact: boolean;
}

const BLANK: ReadFigure = /* @__PURE__ */ Object.freeze({ printed: "", decimals: 0, exact: false });

export function readFigure(
  input: AmountInput | ReportedCellInput | undefined,
  defaults: FigureDefaults,
  path: IssuePath,
  issues: Issue[],
): ReadFigure {
  if (input === null) {
    issues.push(
      makeIssue("amount.missing", {
        path,
        expected: "a printed figure, or an empty text",
        received: "null",
      }),
    );
    return BLANK;
  }
  const cell = isCell(input) ? input : { printed: input ?? "" };
  const at = isCell(input) ? [...path, "printed"] : path;
  const { printed, exact = false } = cell;
  checkFlag(exact, [...path, "exact"], issues);
  const stated = cell.decimals ?? defaults.decimals;
  if (stated !== undefined)
    checkDecimals(stated, isCell(input) ? [...path, "decimals"] : path, issues);
  if (typeof printed === "string") {
    const text = printed.trim();
    if (isBlank(text)) {
      const isZero = (cell.blank ?? defaults.blank) === "zero";
      // A blank that stands for zero is not a rounded figure: nothing was left out of it.
      return isZero ? { ...BLANK, amount: ZERO, exact: true } : BLANK;
    }
    const digits = defaults.isPercent && text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
    const amount = readPrinted(digits, defaults.decimalMark, at, issues) ?? ZERO;
    return {
      printed: text,
      amount,
      decimals: stated ?? decimalsOf(digits, defaults.decimalMark),
      exact,
    };
  }
  const amount = readAmount(printed, at, issues) ?? ZERO;
  if (stated === undefined && !exact) {
    const expected = "the figure as printed text, or the decimals that it was printed with";
    issues.push(
      makeAuditIssue("report.precision", { path: at, expected, received: describeValue(printed) }),
    );
  }
  return { printed: amount.toFixed(), amount, decimals: stated ?? amount.decimalPlaces(), exact };
}

/** A dash alone is how many tables print nothing. */
export function isBlank(text: string): boolean {
  return /^[-\u2013\u2014\u2212]?$/.test(text.trim());
}

/** Whether a figure comes with more than its text. */
export function isCell(input: unknown): input is ReportedCellInput {
  return typeof input === "object" && input !== null && "printed" in input;
}

function checkDecimals(decimals: unknown, path: IssuePath, issues: Issue[]): void {
  const isUsable = typeof decimals === "number" && Number.isInteger(decimals);
  if (isUsable && decimals <= DECIMAL_PLACES && decimals >= -INTEGER_DIGITS) return;
  const expected = `a whole number of decimals from −${INTEGER_DIGITS} to ${DECIMAL_PLACES}`;
  issues.push(
    makeAuditIssue("report.precision", { path, expected, received: describeValue(decimals) }),
  );
}

function decimalsOf(text: string, mark: DecimalMark): number {
  const cut = text.indexOf(mark);
  return cut === -1 ? 0 : text.slice(cut + 1).replace(/\D/g, "").length;
}

/** Reads what a figure counts. */
export function readReportedUnit(
  unit: ReportedUnit,
  language: Language | undefined,
  path: IssuePath,
  issues: Issue[],
): FigureUnit {
  if (unit === "%") return { kind: "percent" };
  if (typeof unit === "object" && unit !== null) {
    if ("count" in unit) {
      readArguments(unit, ["count"], path, issues);
      if (typeof unit.count !== "string" || unit.count.trim() === "") {
        const code = typeof unit.count === "string" ? "input.value" : "input.wrong-type";
        const facts = {
          path: [...path, "count"],
          expected: "what is counted",
          received: describeValue(unit.count),
        };
        issues.push(makeIssue(code, facts));
      }
      return { kind: "count", of: unit.count };
    }
    return { kind: "money", unit: readUnit(unit, path, issues) };
  }
  return readUnitName(unit, language, path, issues);
}

/** The unit of a figure whose unit is refused; it is compared with any. */
const UNREAD: FigureUnit = { kind: "money", unit: { currency: "", scale: "one" } };

function readUnitName(
  name: string,
  language: Language | undefined,
  path: IssuePath,
  issues: Issue[],
): FigureUnit {
  const read = unitByName(name, language);
  if (read === undefined) {
    const expected = 'a name such as tkr or SEK thousand; "%"; a unit; { count: "persons" }';
    issues.push(makeIssue("unit.name", { path, expected, received: describeValue(name) }));
    return UNREAD;
  }
  return "unit" in read ? { kind: "money", ...read } : { kind: "unstated-currency", name, ...read };
}

/** Reads a figure in running text. */
export function readTextFigure(
  input: ReportedTextFigureInput,
  { decimalMark, language }: DocumentPrint,
  path: IssuePath,
  issues: Issue[],
): ReportedFigure {
  const figure = readArguments(input, TEXT_FIGURE_KEYS, path, issues);
  checkId(figure.id, [...path, "id"], issues);
  const unit = readReportedUnit(figure.unit, language, [...path, "unit"], issues);
  const defaults: FigureDefaults = { decimalMark, isPercent: unit.kind === "percent" };
  const read = readFigure(figure, defaults, path, issues);
  return Object.freeze({
    ...read,
    address: figure.id,
    label: figure.quote ?? figure.id,
    unit,
    factor: 1,
  });
}
