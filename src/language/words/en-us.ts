/** The words of tables and derivations in American English. */
import { variantOf } from "../variant.ts";
import { en } from "./en.ts";
import type { Words } from "./words.ts";

export const enUs: Words = /* @__PURE__ */ variantOf(en, {
  year: "Fiscal year",
  drawn: "Expended",
  // "Revenues", "Expenditures": https://www.doverohio.com/media/CAFR/2018/inc/html/131.html
  income: "Revenues",
  costs: "Expenditures",
  netCost: "Net expenditures",
  incomeStatement: "Statement of revenues and expenditures",
  netCostDevelopment: "Change in net expenditures",
});
