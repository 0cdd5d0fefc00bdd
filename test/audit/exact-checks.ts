/** Documents as exact numbers with every relation checked: the start of the later steps. */
import { defineReport, type ReportInput } from "anslag/audit";
import { checkRelations, type ExactCheck } from "../../src/audit/check/check.ts";
import {
  type ScaledFigure,
  type ScaledFigures,
  scaleDocument,
  withStatements,
} from "../../src/audit/check/scale.ts";

/** A document whose relations are checked. */
export interface Checks {
  readonly figures: ScaledFigures;
  /** The check of each relation, in the order of the document. */
  readonly checks: readonly ExactCheck[];
  /** The figure of an address; a test that names an unknown one fails. */
  readonly at: (address: string) => ScaledFigure;
}

export function checksOf(input: Omit<ReportInput, "title">): Checks {
  const document = defineReport({ title: "x", ...input });
  const figures = withStatements(scaleDocument(document), document.relations);
  const at = (address: string): ScaledFigure => {
    const figure = figures.get(address);
    if (figure === undefined) throw new Error(`${address} is absent`);
    return figure;
  };
  return { figures, checks: checkRelations(document.relations, figures), at };
}

/** The check of the only relation of a document. */
export function checkIn(input: Omit<ReportInput, "title">): ExactCheck {
  const [check, ...others] = checksOf(input).checks;
  if (check === undefined || others.length > 0) throw new Error("not one relation");
  return check;
}
