/**
 * Explanations in a reported document: which are missing, which are not needed, and whether amounts
 * given as causes add up to what they explain.
 */

import type { Decimal } from "../../amount/index.ts";
import { readRule } from "../../planning/analysis/index.ts";
import { reviewRows } from "../../statement/index.ts";
import { checkRelation } from "../check/check.ts";
import type { ScaledFigures } from "../check/scale.ts";
import type { ReportedDocument } from "../document/document.ts";
import { checkInPrint } from "../in-print.ts";

/**
 * The explanations of one table, held against its materiality rule. Row ids, in the order of the
 * table.
 */
export interface ExplanationFindings {
  /** The id of the table. */
  readonly table: string;
  /** Rows whose printed variance must be explained. */
  readonly required: readonly string[];
  /** Rows that must be explained and are not. */
  readonly missing: readonly string[];
  /** Rows that are explained although they need not be. */
  readonly superfluous: readonly string[];
  /** Rows without a printed variance. */
  readonly notJudged: readonly string[];
}

/**
 * An amount, and what the amounts given for it leave unexplained. In the unit and sign of the
 * amount.
 */
export interface ExplainedAmount {
  /** The address of the amount. */
  readonly of: string;
  /** The amount itself. */
  readonly printed?: Decimal;
  /** What the amounts given add up to. */
  readonly explained?: Decimal;
  /** Printed − explained. */
  readonly residual?: Decimal;
  /** How large the residual may be for rounding alone. */
  readonly tolerance?: Decimal;
  /**
   * `exact`, `within-rounding`; `residual` where something is left unexplained; `not-checked` where
   * amounts are missing.
   */
  readonly verdict: "exact" | "within-rounding" | "residual" | "not-checked";
}

export function reviewReported(
  document: ReportedDocument,
  figures: ScaledFigures,
): readonly ExplanationFindings[] {
  const amountAt = (address: string | undefined): Decimal | undefined => {
    const figure = address === undefined ? undefined : figures.get(address)?.figure;
    return figure?.factor === 1 ? figure.amount : figure?.amount?.negated();
  };
  return document.explanations.map(({ table, rule, rows }) => {
    const reviewed = rows.map(({ row, variance, reference, explanation }) => ({
      row,
      variance: amountAt(variance),
      reference: amountAt(reference),
      isExplained: explanation !== "",
    }));
    return Object.freeze({ table, ...reviewRows(readRule(rule, []), reviewed) });
  });
}

export function checkExplained(
  document: ReportedDocument,
  figures: ScaledFigures,
): readonly ExplainedAmount[] {
  return document.explained.map(({ of, terms }) => {
    const relation = {
      id: of,
      target: of,
      title: "",
      scope: "text" as const,
      kind: "sum" as const,
      terms,
    };
    const check = checkInPrint(checkRelation(relation, figures));
    const { printed, computed, difference, tolerance, verdict } = check;
    return Object.freeze({
      of,
      ...(printed === undefined ? {} : { printed }),
      ...(computed === undefined ? {} : { explained: computed }),
      ...(difference === undefined ? {} : { residual: difference }),
      ...(tolerance === undefined ? {} : { tolerance }),
      verdict: verdict === "inconsistent" ? "residual" : verdict,
    });
  });
}
