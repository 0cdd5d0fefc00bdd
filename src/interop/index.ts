export { type BookJson, toBookJson } from "./book-json.ts";
export {
  type BookResult,
  bookSchema,
  type ParseBookOptions,
  parseBook,
  safeParseBook,
} from "./parse-book.ts";
