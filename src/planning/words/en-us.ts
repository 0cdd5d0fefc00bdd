/** The words of the tables of planning in American English. */
import { variantOf } from "../../language/index.ts";
import { en, type PlanningDictionary } from "./en.ts";

export const enUs: PlanningDictionary = /* @__PURE__ */ variantOf(en, {
  // Dover, Ohio, 2018: https://www.doverohio.com/media/CAFR/2018/inc/html/131.html
  outturn: "Actual",
  // An encumbrance is a commitment, and the rest is the available balance (GASB).
  headroom: "Available balance",
  commitments: "Encumbrances",
  decidedNotDrawn: "Approved, not yet expended",
  day: "{month} {date}, {year}",
});
