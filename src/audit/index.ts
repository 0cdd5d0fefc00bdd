export { type Audit, type AuditSummary, auditReport, type Finding, type VerdictCounts } from "./audit-report.ts";
export type { Cause, CauseKind } from "./causes.ts";
export type { Allowed, Check, NotChecked, Verdict } from "./check.ts";
export { defineReport, readReport } from "./define-report.ts";
export type {
  ExplainedAmountInput,
  ExplanationCheckInput,
  FigureUnit,
  ReportedCellInput,
  ReportedColumnInput,
  ReportedDocument,
  ReportedExplained,
  ReportedExplanations,
  ReportedFigure,
  ReportedRelation,
  ReportedRelationInput,
  ReportedRowInput,
  ReportedRule,
  ReportedTableInput,
  ReportedTerm,
  ReportedTermInput,
  ReportedTextFigureInput,
  ReportedUnit,
  ReportInput,
  TableRelationInput,
} from "./document.ts";
export type { ExplainedAmount, ExplanationFindings } from "./explanations.ts";
export type { IntendedPrint, JointCheck, JointContradiction, JointOptions, RepairFigure } from "./joint-check.ts";
export { type PrintedReading, type SplitOptions, type SplitRow, splitPrintedRow } from "./split-row.ts";
export { type SuggestedRelation, type SuggestedSum, suggestRelations } from "./suggest.ts";
export { relationsFromLevels } from "./table-relations.ts";
