/**
 * The kinds of columns. A new kind is a file of this folder, its input and its place in the list.
 */
import { checkFlag, checkKeys, checkText, isPlainObject } from "../../input/index.ts";
import { type ExplanationColumnInput, explanationColumn } from "./explanations.ts";
import { type FigureColumnInput, figureColumn } from "./figures.ts";
import { type GrowthColumnInput, growthColumn } from "./growth.ts";
import { type IndexColumnInput, indexColumn } from "./index-number.ts";
import { type ColumnKind, type ColumnSpec, type ReadingContext, UNREADABLE } from "./kind.ts";
import { type PercentColumnInput, percentColumn } from "./percent.ts";
import { type RateColumnInput, rateColumn } from "./rate.ts";
import { type ShareColumnInput, shareColumn } from "./share.ts";
import { type SumColumnInput, sumColumn } from "./sum.ts";
import { type VarianceColumnInput, varianceColumn } from "./variance.ts";
import { type YearShareColumnInput, yearShareColumn } from "./year-share.ts";

/** What every column may have besides what it shows. */
interface ColumnForm {
  /** A heading above that of the column; columns side by side with the same one share it. */
  readonly group?: string;
  /**
   * Whether the column is only computed, for others to read: it prints nothing, and an explanation
   * still shows it. Default false.
   */
  readonly hidden?: boolean;
}

/** A column. */
export type ColumnInput<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> = ColumnForm &
  (
    | FigureColumnInput<Line, Scenario>
    | VarianceColumnInput<Column>
    | PercentColumnInput<Column>
    | GrowthColumnInput<Column>
    | IndexColumnInput<Column>
    | YearShareColumnInput<Column>
    | RateColumnInput<Column>
    | ShareColumnInput<Column>
    | SumColumnInput<Column>
    | ExplanationColumnInput
  );

/** The computed kinds; any other input is a column of figures. */
const COMPUTED: readonly ColumnKind[] = [
  varianceColumn,
  percentColumn,
  growthColumn,
  indexColumn,
  yearShareColumn,
  rateColumn,
  shareColumn,
  sumColumn,
  explanationColumn,
];

/** Reads the input of a column by its kind; a label of its own goes before that of the kind. */
export function readColumn(input: ColumnInput, context: ReadingContext): ColumnSpec {
  const kind = COMPUTED.find(({ key }) => isPlainObject(input) && key in input) ?? figureColumn;
  const { path, issues } = context;
  if (!checkKeys(input, [...kind.keys, "group", "hidden"], path, issues)) return UNREADABLE;
  const { group, hidden, ...shown } = input;
  const { label } = shown;
  checkText(label, [...path, "label"], issues);
  checkText(group, [...path, "group"], issues);
  checkFlag(hidden, [...path, "hidden"], issues);
  const spec = kind.read(shown, context);
  return { ...spec, group, label: label === undefined ? spec.label : { label } };
}
