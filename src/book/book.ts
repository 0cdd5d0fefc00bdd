/** The book of figures: everything that the tables of one report are computed from. */

import type { FiscalYear, FiscalYearInput, IsoDate } from "../calendar/index.ts";
import type { Chart, ChartInput } from "../chart/index.ts";
import { type FigureInput, type FigureSet, isFigureSet, type Members } from "../figure/index.ts";
import {
  type Issue,
  type IssuePath,
  isPlainObject,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import type { LanguageChoice } from "../language/index.ts";
import type { Appropriation, AppropriationInput } from "../planning/appropriation/index.ts";
import type { Scale, Unit } from "../unit/index.ts";

/** The scenarios that every book has. */
export type StandardScenario = "budget" | "forecast" | "actual" | "priorYearActual";

/**
 * The kind of a scenario. Figures of kind `prior-year-actual` lie in the fiscal year before that of
 * the book; all others lie in the fiscal year of the book, or in one of its `years`.
 */
export type ScenarioKind = "budget" | "forecast" | "actual" | "prior-year-actual" | "other";

/**
 * What a month without a figure means in a scenario.
 *
 * - `zero`: the scenario is complete, as a ledger is. Where nothing is booked, nothing happened
 * - `unknown`: the scenario is reported, as forecasts of units are. A missing figure is unknown,
 *   and so is every sum that it belongs to
 */
export type Gaps = "zero" | "unknown";

/**
 * A fiscal year of a book: the calendar year in which it starts, or its name, such as "2023/24" or
 * "FY24". The name tells two years apart that start in the same calendar year.
 */
export type YearChoice = number | string;

/** A scenario of the book, or a new label for a standard scenario. */
export interface ScenarioInput<Scenario extends string = string> {
  readonly id: Scenario;
  /** Default: that of the standard scenario with this id, otherwise `other`. */
  readonly kind?: ScenarioKind;
  /**
   * The text printed in reports. Default: the label of the standard scenario with this id
   * ("Budget", "Forecast"), otherwise the id.
   */
  readonly label?: string;
  /**
   * What a month without a figure means; default `unknown`, because a sum over the months that are
   * there would pass for the whole.
   *
   * A ledger that is complete is so up to the cut-off of the book: in a scenario of kind `actual`,
   * months after it that have no figure on any line are unknown all the same.
   */
  readonly gaps?: Gaps;
  /**
   * The one fiscal year of its figures, by the calendar year in which it starts or by its name.
   * Default: those of the book, where the period of a figure says which.
   */
  readonly year?: YearChoice;
}

/** A scenario of a checked book. */
export interface BookScenario<Id extends string = string> {
  readonly id: Id;
  readonly kind: ScenarioKind;
  readonly label: string;
  /** What a month without a figure means; absent where the book does not say: `unknown`. */
  readonly gaps?: Gaps;
  /** The one fiscal year of its figures; absent where the book does not say. */
  readonly year?: YearChoice;
}

/** One member of a dimension. */
export interface MemberInput {
  readonly id: string;
  /** The text printed in reports; default the id. */
  readonly label?: string;
}

/** A way to divide figures: financing category, area, purpose, unit … */
export interface DimensionInput {
  readonly id: string;
  /** The text printed in reports; default the id. */
  readonly label?: string;
  /** Its members, in the order of the report. */
  readonly members: readonly MemberInput[];
}

/** One member of a dimension in a checked book. */
export interface Member {
  readonly id: string;
  readonly label: string;
}

/** A dimension of a checked book. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly members: readonly Member[];
}

/** An appropriation and the funding line that it fills. */
export interface BookAppropriationInput<
  Line extends string = string,
  Scenario extends string = string,
> extends AppropriationInput {
  readonly id: string;
  /** The text printed in reports; default the label of the line. */
  readonly label?: string;
  /**
   * The line on which the revised amount stands, for the whole fiscal year: that of its scenario,
   * otherwise that of the book.
   */
  readonly line: Line;
  /** The scenario in which it stands; default `budget`. */
  readonly scenario?: Scenario;
  /** The figure set to which it belongs; default the first. */
  readonly set?: string;
  /** Its purpose, financing category, area …, as members; default the whole. */
  readonly members?: Members;
}

/** An appropriation of a checked book. */
export interface BookAppropriation extends Appropriation {
  readonly id: string;
  readonly label: string;
  readonly line: string;
  readonly scenario: string;
  /** The figure set to which it belongs. */
  readonly set: string;
  /** Its purpose, financing category, area …; an appropriation of the whole has no members. */
  readonly members: Members;
}

/**
 * Figures that are added up with one another. The same money divided in another way belongs in
 * another set.
 */
export interface FigureSetInput<Line extends string = string, Scenario extends string = string> {
  readonly id: string;
  /** The text that tells readers which figures these are. */
  readonly label?: string;
  /** The unit of its amounts; it must be the unit of the book. Default the unit of the book. */
  readonly unit?: { readonly currency: string; readonly scale?: Scale };
  /** The figures, in any order. */
  readonly figures: readonly FigureInput<Line, Scenario>[];
}

/** A figure set of a checked book. */
export interface BookFigureSet {
  readonly id: string;
  readonly label: string;
  /** The figures, iterable in the order given. */
  readonly figures: FigureSet;
}

/**
 * The reason for an amount. It is printed beside the rows with the same members, and with the same
 * line if both the explanation and the row have a line.
 */
export interface Explanation {
  /** The line or total that it explains; an explanation names a line, members, or both. */
  readonly line?: string;
  /** The members that it is about. */
  readonly members?: Members;
  /** The explanation. */
  readonly text: string;
  /** The origin of the explanation. */
  readonly source?: string;
}

/** A book as callers write it, with one shape in code and in JSON. */
export interface BookInput<
  Line extends string = string,
  Total extends string = string,
  Own extends string = string,
> extends LanguageChoice {
  /** The subject of the book. */
  readonly title: string;
  /** The organisation that the figures belong to. */
  readonly organisation?: string;
  /** The unit of every amount in the book. */
  readonly unit: { readonly currency: string; readonly scale?: Scale };
  /** The fiscal year; default start month January, twelve months. */
  readonly fiscalYear: FiscalYearInput;
  /**
   * Other fiscal years with figures in the book: actuals of years before, a plan of years to come.
   * A figure in a book of several years says its period, unless its scenario says the year.
   */
  readonly years?: readonly FiscalYearInput[];
  /** The day up to which decisions count, `YYYY-MM-DD`. */
  readonly cutOff: string;
  /** Further scenarios, and labels for the standard ones. */
  readonly scenarios?: readonly ScenarioInput<Own>[];
  /** Lines and totals. */
  readonly chart: ChartInput<Line, Total>;
  /** Ways to divide figures; default none. */
  readonly dimensions?: readonly DimensionInput[];
  /** Appropriations; default none. */
  readonly appropriations?: readonly BookAppropriationInput<
    NoInfer<Line | Total>,
    NoInfer<Own | StandardScenario>
  >[];
  /** Figures, in one or more sets; an empty list stands for one empty set. */
  readonly figureSets: readonly FigureSetInput<
    NoInfer<Line | Total>,
    NoInfer<Own | StandardScenario>
  >[];
  /** Explanations; default none. */
  readonly explanations?: readonly Explanation[];
}

/**
 * A checked book. `Line` is the union of the ids of its lines and totals, `Scenario` the union of
 * the ids of its scenarios.
 */
export interface Book<Line extends string = string, Scenario extends string = string>
  extends LanguageChoice {
  /** The subject of the book. */
  readonly title: string;
  /** The organisation that the figures belong to. */
  readonly organisation?: string;
  /** The unit of every amount in the book. */
  readonly unit: Unit;
  /** The fiscal year. */
  readonly fiscalYear: FiscalYear;
  /** Other fiscal years with figures in the book; absent where the book has one. */
  readonly years?: readonly FiscalYear[];
  /** The day up to which decisions count. */
  readonly cutOff: IsoDate;
  /** The standard scenarios, then those of the book. */
  readonly scenarios: readonly BookScenario<Scenario>[];
  /** Lines and totals. */
  readonly chart: Chart<Line>;
  /** Ways to divide figures. */
  readonly dimensions: readonly Dimension[];
  /** Appropriations, each with the funding line that it fills. */
  readonly appropriations: readonly BookAppropriation[];
  /** Figures; each set adds up by itself. */
  readonly figureSets: readonly BookFigureSet[];
  /** Explanations of variances. */
  readonly explanations: readonly Explanation[];
}

/**
 * Whether a value is a book of {@link defineBook} or {@link parseBook}, not its input or a copy
 * from JSON: its figures stand in sets.
 */
export function isBook(book: unknown): book is Book {
  if (!isPlainObject(book) || !Array.isArray(book.figureSets)) return false;
  return book.figureSets.every((set) => isPlainObject(set) && isFigureSet(set.figures));
}

/** Reports a value that is no book. */
export function checkBook(book: unknown, path: IssuePath, issues: Issue[]): void {
  if (isBook(book)) return;
  issues.push(wrongType(path, "a book of defineBook or parseBook", book));
}

/** Throws where an argument is no book. */
export function requireBook(book: unknown): void {
  const issues: Issue[] = [];
  checkBook(book, ["book"], issues);
  throwIssues(issues);
}
