/** The flow of a sum. */
import type { Flow } from "../chart/index.ts";

/** What a sum is about: one flow where its terms agree; unknown where the flow of a term is. */
export function joinFlows(flows: readonly (Flow | undefined)[]): Flow | undefined {
  if (flows.includes(undefined)) return undefined;
  const [only, second] = new Set(flows);
  if (second === undefined) return only;
  return flows.includes("funding") || flows.includes("result") ? "result" : "net-cost";
}
