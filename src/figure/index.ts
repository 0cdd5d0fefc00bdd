export type { Figure, FigureInput, Members } from "./figure.ts";
export {
  addFigures,
  convertFigures,
  type FigureFilter,
  type FigureSet,
  figureSet,
  makeFigureSet,
  selectFigures,
  sumFigures,
} from "./figure-set.ts";
