/** Tells a set of figures from any other value. */
import type { FigureSet } from "./figure-set.ts";

/** Whether a value is a set of figures, made here or by a host. */
export function isFigureSet(input: unknown): input is FigureSet {
  if (typeof input !== "object" || input === null) return false;
  const { unit, [Symbol.iterator]: figures } = input as Partial<FigureSet>;
  return typeof unit === "object" && unit !== null && typeof figures === "function";
}
