/** The flow of a sum. */
import type { Flow } from "../chart/index.ts";

/** Joins the flows of terms: one flow where all agree, `undefined` if that of one is unknown. */
export function joinFlows(flows: readonly (Flow | undefined)[]): Flow | undefined {
  if (flows.includes(undefined)) return undefined;
  const [only, second] = new Set(flows);
  if (second === undefined) return only;
  return flows.includes("funding") || flows.includes("result") ? "result" : "net-cost";
}
