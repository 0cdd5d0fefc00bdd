/** Which figures a row or a column asks for. */
import type { YearChoice } from "../book/index.ts";
import { keysOf } from "../input/index.ts";
import type { MemberInput } from "./members.ts";

/**
 * Which figures a row or a column shows. A cell shows the figures that its row and its column ask
 * for together; the two may not ask for different values of the same thing. Between them they must
 * name a line and a scenario.
 */
export interface SelectionInput<Line extends string = string, Scenario extends string = string> {
  /** The figure set; default the first of the book. */
  readonly set?: string;
  /** The line or total. */
  readonly line?: Line;
  /** The scenario. A line with `readFrom` is read from its own scenario all the same. */
  readonly scenario?: Scenario;
  /**
   * The fiscal year of the book: the calendar year in which it starts, or its name. Default that of
   * the scenario, otherwise that of the book.
   */
  readonly year?: YearChoice;
  /** The months; default the fiscal year. */
  readonly period?: string;
  /**
   * Members by dimension: one, several that are added up, or all that are declared but some.
   * Dimensions that are not named are added up.
   */
  readonly members?: Readonly<Record<string, MemberInput>>;
}

/** The keys of a {@link SelectionInput}. */
export const SELECTION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<SelectionInput>({
  set: true,
  line: true,
  scenario: true,
  year: true,
  period: true,
  members: true,
});
