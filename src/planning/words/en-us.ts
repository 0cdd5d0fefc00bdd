/** The words of the tables of planning in American English. */
import { variantOf } from "../../language/index.ts";
import { en, type PlanningDictionary } from "./en.ts";

export const enUs: PlanningDictionary = /* @__PURE__ */ variantOf(en, {
  day: "{month} {date}, {year}",
  percent: ", {digits}%",
});
