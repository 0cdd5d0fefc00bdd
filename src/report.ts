/** `anslag/report`: HTML, CSV, worksheets and diagrams of tables. */

export {
  type BridgeDiagramOptions,
  bridgeDiagram,
  type ComparisonDiagramOptions,
  comparisonDiagram,
  type Diagram,
  type DiagramOptions,
  type RoundsDiagramOptions,
  roundsDiagram,
  type StepsDiagramOptions,
  stepsDiagram,
  type VarianceDiagramOptions,
  varianceDiagram,
} from "./diagram/index.ts";
export {
  type CsvOptions,
  type HtmlOptions,
  renderCsv,
  renderHtml,
  renderWorksheet,
  tableStyleSheet,
  type Worksheet,
  type WorksheetCell,
  type WorksheetOptions,
} from "./print/index.ts";
