export { isUnitWord } from "./dictionary.ts";
export type { UnitWords } from "./words.ts";
