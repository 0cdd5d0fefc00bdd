/** What a caller gives to a page, and what it may choose about it. */
import type { Book } from "../book/index.ts";
import type { Diagram } from "../diagram/index.ts";
import { keysOf } from "../input/index.ts";
import type { HostWords, Language } from "../language/index.ts";
import type { OwnNote, PrintedTable, WrittenStyle } from "../print/index.ts";
import type { Derivation } from "../statement/index.ts";
import type { Table } from "../table/index.ts";

/** A report page: a heading, an introduction, and sections with tables and diagrams. */
export interface PageInput {
  /** The title; default that of the book. */
  readonly title?: string;
  /** The organisation that reports; default that of the book. */
  readonly organisation?: string;
  /** The first paragraphs, in large type: what a reader must know. */
  readonly lead?: readonly string[];
  /** The sections, in order. The page has a table of contents if there are two or more. */
  readonly sections: readonly PageSection[];
  /** The book behind the figures: derivations go down to its figures. */
  readonly book?: Book;
}

/** One section of a page: paragraphs, then a table with its notes, then diagrams. */
export interface PageSection {
  /** The anchor of the section in links to the page; default `section-1` and so on. */
  readonly id?: string;
  /** The heading; default the title of the table. */
  readonly heading?: string;
  /** Paragraphs of the caller, above the table. */
  readonly text?: readonly string[];
  /** The table, as printed. */
  readonly table?: PrintedTable;
  /** The same table printed in another way, such as in millions, folded away below. */
  readonly other?: PrintedTable;
  /**
   * Notes of the caller, below those that the table was printed with. A note about a place has a
   * mark there.
   */
  readonly notes?: readonly PageNote[];
  /** Diagrams, each alone or with its picture. */
  readonly diagrams?: readonly (Diagram | PageDiagram)[];
}

/** A note about a table: a remark, a finding of an audit, an explanation. */
export type PageNote = OwnNote;

/** A diagram with its picture. */
export interface PageDiagram {
  /** The diagram: its title and its content in words stand beside the picture. */
  readonly diagram: Diagram;
  /** The picture as an SVG document; default what `drawDiagram` draws. */
  readonly svg?: string;
}

/** How a page is written. */
export interface RenderPageOptions {
  /** The language of the page's own words; default that of the tables, then of the book. */
  readonly language?: Language;
  /** Words of one's own in place of some of the page's; default those of the tables. */
  readonly words?: HostWords;
  /** The paper to print on; default `letter` with the numbers of `en-US`, otherwise `a4`. */
  readonly paper?: "a4" | "letter";
  /** What explains figures. Every explained figure opens its derivation; default no derivations. */
  readonly derivations?: PageDerivations;
  /**
   * Draws a diagram as an SVG document, for diagrams without a picture. Without either the page
   * shows the content of the diagram in words.
   */
  readonly drawDiagram?: (diagram: Diagram) => string;
}

/**
 * The functions behind derivations: `{ explainCell, renderDerivation }` of the door `anslag`. A
 * host whose page has no derivations does not load them.
 */
export interface PageDerivations {
  /**
   * Explains a figure, or returns undefined if there is nothing to explain. It shows at most
   * `postings` figures and decisions; a page with more is for no reader.
   */
  readonly explainCell: (
    table: Table,
    row: string,
    column: string,
    options: { readonly book?: Book; readonly postings: number },
  ) => Derivation | undefined;
  /** Writes a derivation as lines, in the language and number style of the table. */
  readonly renderDerivation: (
    derivation: Derivation,
    options: Pick<WrittenStyle, "language" | "locale" | "words" | "negative">,
  ) => string;
}

export const PAGE_KEYS: readonly string[] = /* @__PURE__ */ keysOf<PageInput>({
  title: true,
  organisation: true,
  lead: true,
  sections: true,
  book: true,
});

export const SECTION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<PageSection>({
  id: true,
  heading: true,
  text: true,
  table: true,
  other: true,
  notes: true,
  diagrams: true,
});

export const DIAGRAM_KEYS: readonly string[] = /* @__PURE__ */ keysOf<PageDiagram>({
  diagram: true,
  svg: true,
});

export const OPTION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<RenderPageOptions>({
  language: true,
  words: true,
  paper: true,
  derivations: true,
  drawDiagram: true,
});

export const DERIVATION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<PageDerivations>({
  explainCell: true,
  renderDerivation: true,
});
