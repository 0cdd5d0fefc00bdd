export { type Audit, type AuditSummary, auditReport, type VerdictCounts } from "./audit-report.ts";
export type { Cause, CauseKind } from "./causes.ts";
export type { Allowed, Check, NotChecked, Verdict } from "./check.ts";
export { defineReport, readReport } from "./define-report.ts";
export type {
  FigureUnit,
  ReportedDocument,
  ReportedExplained,
  ReportedExplanations,
  ReportedFigure,
  ReportedRelation,
  ReportedTerm,
} from "./document.ts";
export type { ExplainedAmount, ExplanationFindings } from "./explanations.ts";
export type { Finding } from "./finding.ts";
export type {
  IntendedPrint,
  JointCheck,
  JointContradiction,
  JointOptions,
  ProofStep,
  RepairFigure,
} from "./joint-check.ts";
export { parseReport, type ReportResult, reportSchema, safeParseReport } from "./parse-report.ts";
export { type AuditOptions, renderAudit } from "./print/findings.ts";
export type {
  ExplainedAmountInput,
  ExplanationCheckInput,
  ReportedCellInput,
  ReportedColumnInput,
  ReportedRelationInput,
  ReportedRowInput,
  ReportedRule,
  ReportedTableInput,
  ReportedTermInput,
  ReportedTextFigureInput,
  ReportedUnit,
  ReportInput,
  TableRelationInput,
} from "./report-input.ts";
export type { ReportJson } from "./report-json.ts";
export { toReportedTable } from "./reported.ts";
export {
  type PrintedReading,
  type SplitOptions,
  type SplitRow,
  splitPrintedRow,
} from "./split-row.ts";
export { type SuggestedRelation, type SuggestedSum, suggestRelations } from "./suggest.ts";
export { relationsFromLevels } from "./table-relations.ts";
