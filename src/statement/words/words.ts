/**
 * The words of the presets: titles of statements and headings of columns. A language without one of
 * them does not compile.
 */

import type { PresetWord } from "../../language/index.ts";

/** The words of the presets by key. */
export type PresetWords = Readonly<Record<PresetWord, string>>;
