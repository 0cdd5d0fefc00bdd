/** Tells a reported document from any other value. */
import { describeValue, fail, type IssuePath, isPlainObject } from "../../input/index.ts";
import type { ReportedDocument, ReportedFigure } from "./document.ts";

/** Throws where an argument is no document of {@link defineReport} or {@link parseReport}. */
export function requireReport(
  value: unknown,
  path: IssuePath,
  expected = "a document of defineReport or parseReport",
): asserts value is ReportedDocument {
  if (isReport(value)) return;
  fail("input.wrong-type", { path, expected, received: describeValue(value) });
}

/**
 * Whether a value is a document that was read, not its input or a copy from JSON: its figures have
 * addresses and exact amounts.
 */
function isReport(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { figures, tables, relations, explanations, explained } = value;
  const lists = [figures, tables, relations, explanations, explained];
  return lists.every(Array.isArray) && (figures as readonly unknown[]).every(isFigure);
}

function isFigure(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { address, amount } = value as Partial<ReportedFigure>;
  return typeof address === "string" && (amount === undefined || typeof amount === "object");
}
