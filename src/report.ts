/** `anslag/report`: a report page, and HTML, CSV, worksheets and diagrams of tables. */

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
  type PageDerivations,
  type PageDiagram,
  type PageInput,
  type PageNote,
  type PageSection,
  type RenderPageOptions,
  renderPage,
} from "./page/index.ts";
export {
  type CsvOptions,
  type HtmlOptions,
  type KronaScale,
  renderCsv,
  renderHtml,
  renderWorksheet,
  tableStyleSheet,
  type Worksheet,
  type WorksheetCell,
  type WorksheetOptions,
  type WrittenStyle,
} from "./print/index.ts";
export type {
  DerivationRule,
  DerivationTerm,
  DevelopmentColumn,
  DevelopmentRow,
  ExplanationColumnInput,
  FigureColumnInput,
  FigureRowInput,
  GrowthColumnInput,
  HeadlineRow,
  PercentColumnInput,
  SumColumnInput,
  SumRowInput,
  VarianceColumnInput,
} from "./statement/index.ts";
