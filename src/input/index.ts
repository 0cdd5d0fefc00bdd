export { AnslagError, fail, failAmount, isAnslagError, throwIssues } from "./anslag-error.ts";
export { type ErrorCode, errorCatalogue } from "./catalogue.ts";
export {
  describeValue,
  formatPath,
  type Issue,
  type IssueFacts,
  type IssuePath,
  makeAmountIssue,
  makeIssue,
  oneOf,
} from "./issue.ts";
export { readJson } from "./read-json.ts";
export { checkKeys, isPlainObject, readEntries, readItems, requireEntries } from "./read-shape.ts";
export { echoesOf, repairBook, shapeIssues } from "./shape-issues.ts";
export type { StandardResult, StandardSchema } from "./standard-schema.ts";
