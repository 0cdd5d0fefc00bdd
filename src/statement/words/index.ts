export { presetWords } from "./dictionary.ts";
export type { PresetWords } from "./words.ts";
