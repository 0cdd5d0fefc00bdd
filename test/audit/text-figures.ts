/** Figures of running text, and documents of nothing else. */
import {
  type Audit,
  auditReport,
  defineReport,
  type ReportedDocument,
  type ReportedTextFigureInput,
  type ReportInput,
} from "anslag/audit";

/** A figure in kronor. */
export const kr = (id: string, printed: string, more: object = {}): ReportedTextFigureInput => ({
  id,
  printed,
  unit: "kr",
  ...more,
});

/** A percentage of one figure in another. */
export const percent = (
  id: string,
  printed: string,
  numerator: string,
  base: string,
  more: object = {},
): ReportedTextFigureInput => ({
  id,
  printed,
  unit: "%",
  percent: { numerator, base },
  ...more,
});

/** A document and its audit. */
export const audited = (
  input: Omit<ReportInput, "title">,
): Audit & { readonly report: ReportedDocument } => {
  const report = defineReport({ title: "x", ...input });
  return { report, ...auditReport(report) };
};

/** A ratio as a fraction: `100/3`. */
export const fractionOf = (
  ratio: { readonly numerator: unknown; readonly denominator: unknown } | undefined,
): string | undefined => ratio && `${ratio.numerator}/${ratio.denominator}`;
