/** `anslag/report`: what is made from printed tables: HTML, CSV, worksheets and diagrams. */

export {
  type BridgeOptions,
  bridgeDiagram,
  type ComparisonOptions,
  comparisonDiagram,
  type Diagram,
  type DiagramOptions,
  type RoundsOptions,
  roundsDiagram,
  type StepsOptions,
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
