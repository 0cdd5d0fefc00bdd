export type {
  Book,
  BookAppropriation,
  BookAppropriationInput,
  BookFigureSet,
  BookInput,
  BookScenario,
  Dimension,
  DimensionInput,
  Explanation,
  FigureSetInput,
  Member,
  MemberInput,
  ScenarioInput,
  ScenarioKind,
  StandardScenario,
} from "./book.ts";
export { defineBook, frameOf, placeFigures, readBook, withFigures } from "./define-book.ts";
export { memberLabel } from "./names.ts";
export { type FigureFrame, readFigure, rulesOf } from "./read-figures.ts";
