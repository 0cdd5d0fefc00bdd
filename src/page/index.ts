export type {
  PageDerivations,
  PageDiagram,
  PageInput,
  PageNote,
  PageSection,
  RenderPageOptions,
} from "./page.ts";
export { renderPage } from "./render-page.ts";
