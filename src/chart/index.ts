export {
  type ChartInput,
  defineChart,
  findEntry,
  isTotal,
  linesUnder,
  readChart,
} from "./chart.ts";
export { isUsableId } from "./check-chart.ts";
export type {
  Chart,
  ChartLine,
  ChartTotal,
  LineInput,
  LineKind,
  TotalInput,
  TotalRole,
} from "./line.ts";
export { lookUp } from "./look-up.ts";
export { entriesAt, linesAt } from "./paths.ts";
export { type Flow, flowOf, type SignStyle, signFactor, toResultSign } from "./sign-style.ts";
