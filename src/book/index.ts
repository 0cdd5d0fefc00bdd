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
export { defineBook, readBook } from "./define-book.ts";
