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
  Gaps,
  Member,
  MemberInput,
  ScenarioInput,
  ScenarioKind,
  StandardScenario,
} from "./book.ts";
export { type BookJson, toBookJson } from "./book-json.ts";
export { checkBook, isBook, requireBook } from "./book-shape.ts";
export { scenarioLabel } from "./declarations.ts";
export { defineBook } from "./define-book.ts";
export { type FigureFrame, frameOf, rulesOf } from "./frame.ts";
export { memberLabel } from "./names.ts";
export {
  type BookResult,
  bookSchema,
  type ParseBookOptions,
  parseBook,
  safeParseBook,
} from "./parse-book.ts";
export { readFigure } from "./read-figures.ts";
export { withFigures } from "./with-figures.ts";
