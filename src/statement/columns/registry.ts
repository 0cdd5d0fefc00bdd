/**
 * The kinds of columns. A new kind is a file of this folder, its input and its place in the list.
 */
import { checkKeys, checkText, isPlainObject } from "../../input/index.ts";
import { type ExplanationColumnInput, explanationColumn } from "./explanations.ts";
import { type FigureColumnInput, figureColumn } from "./figures.ts";
import { type GrowthColumnInput, growthColumn } from "./growth.ts";
import { type ColumnKind, type ColumnSpec, type ReadingContext, UNREADABLE } from "./kind.ts";
import { type PercentColumnInput, percentColumn } from "./percent.ts";
import { type SumColumnInput, sumColumn } from "./sum.ts";
import { type VarianceColumnInput, varianceColumn } from "./variance.ts";

/** A column. */
export type ColumnInput<
  Column extends string = string,
  Line extends string = string,
  Scenario extends string = string,
> =
  | FigureColumnInput<Line, Scenario>
  | VarianceColumnInput<Column>
  | PercentColumnInput<Column>
  | GrowthColumnInput<Column>
  | SumColumnInput<Column>
  | ExplanationColumnInput;

/** The computed kinds; any other input is a column of figures. */
const COMPUTED: readonly ColumnKind[] = [
  varianceColumn,
  percentColumn,
  growthColumn,
  sumColumn,
  explanationColumn,
];

/** Reads the input of a column by its kind; a label of its own goes before that of the kind. */
export function readColumn(input: ColumnInput, context: ReadingContext): ColumnSpec {
  const kind = COMPUTED.find(({ key }) => isPlainObject(input) && key in input) ?? figureColumn;
  if (!checkKeys(input, kind.keys, context.path, context.issues)) return UNREADABLE;
  checkText(input.label, [...context.path, "label"], context.issues);
  const spec = kind.read(input, context);
  return input.label === undefined ? spec : { ...spec, label: { label: input.label } };
}
