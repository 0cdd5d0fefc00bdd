export { type ComparisonOptions, comparisonDiagram } from "./comparison.ts";
export type { Diagram, DiagramOptions } from "./diagram.ts";
export { type RoundsOptions, roundsDiagram } from "./rounds.ts";
export { type BridgeOptions, bridgeDiagram, type StepsOptions, stepsDiagram } from "./steps.ts";
export { type VarianceDiagramOptions, varianceDiagram } from "./variances.ts";
