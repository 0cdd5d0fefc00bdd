export type { Columns } from "./columns.ts";
export { type Figure, type FigureInput, type Members, mayOverlap } from "./figure.ts";
export {
  addFigures,
  chunksOf,
  convertFigures,
  type FigureFilter,
  type FigureSet,
  figureSet,
  isMadeHere,
  makeFigureSet,
  selectFigures,
  setOfColumns,
  sumFigures,
} from "./figure-set.ts";
export { readShape } from "./figure-shape.ts";
export { type FigureGroup, groupFigures } from "./groups.ts";
export { type RowReader, type RowRules, rowReader } from "./rows.ts";
