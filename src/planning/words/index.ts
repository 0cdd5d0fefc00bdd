export { type PlanningWords, planningWords, wordsFor } from "./words.ts";
