export {
  AnslagError,
  fail,
  failAmount,
  failAudit,
  failDiagram,
  failType,
  isAnslagError,
  requireObject,
  throwIssues,
} from "./anslag-error.ts";
export type { PlanningErrorCode } from "./catalogue/planning.ts";
export { type CommonErrorCode, type ErrorCode, errorCatalogue } from "./catalogue.ts";
export type { DetailedCode, IdDetails, IssueDetails, NameCode, NameDetails } from "./details.ts";
export {
  type DetailedIssue,
  describeValue,
  formatPath,
  type Issue,
  type IssueFacts,
  type IssuePath,
  type IssueText,
  makeAmountIssue,
  makeAuditIssue,
  makeIssue,
  makeLedgerIssue,
  makePlanningIssue,
  makeRoundingIssue,
  makeWorkbookIssue,
  type NameFacts,
  oneOf,
  type PlainIssue,
  unknownName,
} from "./issue.ts";
export { readJson } from "./read-json.ts";
export {
  checkFlag,
  checkKeys,
  checkText,
  isPlainObject,
  keysOf,
  readArguments,
  readChoice,
  readEntries,
  readItems,
  readList,
  requireEntries,
  requireText,
  wrongType,
} from "./read-shape.ts";
export { echoesOf, repairBook, shapeIssues } from "./shape-issues.ts";
export type { StandardResult, StandardSchema } from "./standard-schema.ts";
