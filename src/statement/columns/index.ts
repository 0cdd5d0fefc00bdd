export type { ExplanationColumnInput } from "./explanations.ts";
export type { FigureColumnInput } from "./figures.ts";
export type { GrowthColumnInput } from "./growth.ts";
export type { ColumnEntry, ColumnRule, ColumnSpec } from "./kind.ts";
export type { PercentColumnInput } from "./percent.ts";
export { type ColumnInput, readColumn } from "./registry.ts";
export type { ShareColumnInput } from "./share.ts";
export type { SumColumnInput } from "./sum.ts";
export type { VarianceColumnInput } from "./variance.ts";
