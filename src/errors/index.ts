export { AnslagError, fail, isAnslagError, throwIssues } from "./anslag-error.ts";
export { type ErrorCode, errorCatalogue } from "./catalogue.ts";
export { describeValue, formatPath, type Issue, type IssueFacts, type IssuePath, makeIssue, oneOf } from "./issue.ts";
