/** Columns of figures: what the column chooses, together with the row. */
import { type Book, findYear, scenarioLabel } from "../../book/index.ts";
import { type Period, yearName } from "../../calendar/index.ts";
import { flowOf } from "../../chart/index.ts";
import { joinLabels, labelOr, pageLanguage, type Worded } from "../../language/index.ts";
import { readSelection, selectionLabel } from "../request.ts";
import { SELECTION_KEYS, type SelectionInput } from "../selection.ts";
import type { ColumnKind, ColumnSpec, ReadingContext } from "./kind.ts";

/** A column that shows figures. */
export interface FigureColumnInput<Line extends string = string, Scenario extends string = string>
  extends SelectionInput<Line, Scenario> {
  /** Default what it chooses: member or line, scenario, and months where it names them. */
  readonly label?: string;
}

/** Every input without the key of another kind is a column of figures. */
export const figureColumn: ColumnKind = {
  key: "",
  keys: /* @__PURE__ */ ["label"].concat(SELECTION_KEYS),
  read: readFigures,
};

function readFigures(input: FigureColumnInput, { book, path, issues }: ReadingContext): ColumnSpec {
  const before = issues.length;
  const selection = readSelection(book, input, path, issues);
  if (issues.length > before) return { measure: "amount", terms: [], selection };
  const { line, scenario, period } = selection;
  const label = selectionLabel(book, selection);
  const parts: readonly Worded[] = [
    ...(label === undefined ? [] : [{ label }]),
    ...(scenario === undefined ? [] : [scenarioLabel(book, scenario)]),
    ...(period === undefined ? [] : [timeLabel(book, input, period)]),
  ];
  return {
    measure: "amount",
    terms: [],
    selection,
    label: parts.length === 0 ? undefined : joinLabels(parts, " · ", book),
    flow: line === undefined ? undefined : flowOf(book.chart, line),
  };
}

/** The label of months: the name of the year where the column names it, and no other months. */
function timeLabel(book: Book, { year, period: own }: FigureColumnInput, period: Period): Worded {
  const page = pageLanguage(book);
  const months = labelOr(undefined, [{ period }], page);
  const named = year === undefined || own !== undefined ? undefined : findYear(book, year, [], []);
  if (named === undefined) return months;
  const label = yearName(named, page.language);
  return label === months.label ? months : { label };
}
