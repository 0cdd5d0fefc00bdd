export {
  type Audit,
  type AuditSummary,
  auditReport,
  type VerdictCounts,
} from "./audit-report.ts";
export type { Allowed, Check, NotChecked, Verdict } from "./check/verdict.ts";
export { defineReport, readReport } from "./document/define-report.ts";
export type {
  FigureUnit,
  ReportedDocument,
  ReportedExplained,
  ReportedExplanations,
  ReportedFigure,
  ReportedRelation,
  ReportedTable,
  ReportedTerm,
} from "./document/document.ts";
export { relationsFromLevels } from "./document/levels.ts";
export {
  parseReport,
  type ReportResult,
  reportSchema,
  safeParseReport,
} from "./document/parse-report.ts";
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
} from "./document/report-input.ts";
export type { ReportJson } from "./document/report-json.ts";
export {
  type PrintedReading,
  type SplitOptions,
  type SplitRow,
  splitPrintedRow,
} from "./document/split-row.ts";
export type { Cause, CauseKind } from "./finding/causes.ts";
export type { ExplainedAmount, ExplanationFindings } from "./finding/explanations.ts";
export type { Finding } from "./finding/finding.ts";
export type {
  AuditOptions,
  IntendedPrint,
  JointCheck,
  JointContradiction,
  ProofStep,
  RepairFigure,
} from "./joint/joint-check.ts";
export { type RenderAuditOptions, renderAudit } from "./print/render-audit.ts";
export { type SuggestedRelation, type SuggestedSum, suggestRelations } from "./suggest.ts";
