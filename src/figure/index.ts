export { addFigure } from "./column-writer.ts";
export type { Columns } from "./columns.ts";
export {
  type ByRemark,
  FIGURE_KEYS,
  FORM_OF_KEY,
  REMARK_KEYS,
  REQUIRED_KEYS,
  type RemarkKey,
} from "./field-keys.ts";
export { FIGURE_FIELDS, type FieldForm, type FigureField } from "./fields.ts";
export {
  type Figure,
  type FigureInput,
  type FigureSet,
  isFigureSet,
  type MemberChoice,
  type Members,
  mayOverlap,
} from "./figure.ts";
export { type FigureFilter, figuresOn, selectFigures, sumFigures } from "./figure-filter.ts";
export {
  addFigures,
  checkFigureSet,
  chunksOf,
  convertFigures,
  figureSet,
  isMadeHere,
  makeFigureSet,
  setOfColumns,
} from "./figure-set.ts";
export { readShape } from "./figure-shape.ts";
export { type FigureGroup, groupFigures } from "./groups.ts";
export { type PeriodParts, partsOfPeriod } from "./period-parts.ts";
export {
  clearRow,
  newRowValues,
  pushMember,
  pushRemark,
  type RowValues,
} from "./row-values.ts";
export {
  addRow,
  addValues,
  finishRows,
  type RowReader,
  type RowRules,
  rowReader,
} from "./rows.ts";
export { type FigureSpan, groupSpans } from "./spans.ts";
