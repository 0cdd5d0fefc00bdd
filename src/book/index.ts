export {
  type Book,
  type BookAppropriation,
  type BookAppropriationInput,
  type BookFigureSet,
  type BookInput,
  type BookScenario,
  checkBook,
  type Dimension,
  type DimensionInput,
  type Explanation,
  type FigureSetInput,
  type Gaps,
  isBook,
  type Member,
  type MemberInput,
  requireBook,
  type ScenarioInput,
  type ScenarioKind,
  type StandardScenario,
  type YearChoice,
} from "./book.ts";
export { type BookJson, toBookJson } from "./book-json.ts";
export { defineBook } from "./define-book.ts";
export { type FigureFrame, frameOf, memberLabel, rulesOf } from "./frame.ts";
export {
  type BookResult,
  bookSchema,
  type ParseBookOptions,
  parseBook,
  safeParseBook,
} from "./parse-book.ts";
export { scenarioLabel } from "./parts.ts";
export { readFigure } from "./read-figures.ts";
export { withFigures } from "./with-figures.ts";
export { findYear, readsFrom, scenarioYears, yearsOf } from "./years.ts";
