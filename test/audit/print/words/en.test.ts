/** English words of an audit: one and several. */
import { expect, it } from "vitest";
import { en } from "../../../../src/audit/print/words/en.ts";

it("counts one relation in the singular, and several in the plural", () => {
  expect([0, 1, 2].map(en.exactly)).toEqual([
    "0 relations exact",
    "1 relation exact",
    "2 relations exact",
  ]);
  expect([en.size(1, 3), en.size(2, 3)]).toEqual([
    "1 relation between 3 figures",
    "2 relations between 3 figures",
  ]);
});

it("quotes with English marks, and says how many more there are", () => {
  expect([en.quoted("-4 324"), en.andMore(7)]).toEqual(["“-4 324”", "and 7 more"]);
});
