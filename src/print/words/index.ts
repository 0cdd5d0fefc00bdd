export { printWords } from "./dictionary.ts";
