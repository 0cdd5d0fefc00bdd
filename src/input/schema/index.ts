export {
  amount,
  byName,
  flow,
  maybeText,
  members,
  scale,
  text,
} from "./parts-schema.ts";
export { runSchema, type ShapeProblem } from "./run-schema.ts";
export * as z from "./zod-schema.ts";
