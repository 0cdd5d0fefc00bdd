export { pageWords } from "./dictionary.ts";
export type { PageWords } from "./words.ts";
