export { type BridgeDiagramOptions, bridgeDiagram } from "./bridge.ts";
export { type ComparisonDiagramOptions, comparisonDiagram } from "./comparison.ts";
export type { Diagram, DiagramOptions } from "./diagram.ts";
export { type RoundsDiagramOptions, roundsDiagram } from "./rounds.ts";
export { type StepsDiagramOptions, stepsDiagram } from "./steps.ts";
export { type VarianceDiagramOptions, varianceDiagram } from "./variances.ts";
