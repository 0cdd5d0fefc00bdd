export { type PlanningWords, planningWords } from "./words.ts";
