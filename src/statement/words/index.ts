export { presetWords } from "./dictionary.ts";
export type { PresetWord, PresetWords } from "./words.ts";
