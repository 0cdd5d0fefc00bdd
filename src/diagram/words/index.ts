export { diagramWords, type EffectWords } from "./dictionary.ts";
