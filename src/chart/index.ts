export {
  type ChartInput,
  defineChart,
  findEntry,
  freezeChart,
  isTotal,
  linesUnder,
  readChart,
} from "./chart.ts";
export { isUsableId } from "./check-chart.ts";
export {
  type Chart,
  type ChartLine,
  type ChartTotal,
  LINE_KINDS,
  type LineInput,
  type LineKind,
  type TotalInput,
  type TotalRole,
} from "./line.ts";
export { entriesAt, linesAt, lookUp } from "./look-up.ts";
export { linesInOrder } from "./order.ts";
export {
  FLOWS,
  type Flow,
  flowOf,
  type NamedSignStyle,
  NEGATIVE_MARKS,
  type NegativeMark,
  type OwnSignStyle,
  readSignStyle,
  SIGN_STYLES,
  type SignStyle,
  signFactor,
  signRule,
  toResultSign,
  VARIANCE_SIGNS,
} from "./sign-style.ts";
export { signStyleSchema } from "./sign-style-schema.ts";
