/** Keys that follow from the one list of fields. */
import { describe, expect, it } from "vitest";
import {
  FIGURE_KEYS,
  FORM_OF_KEY,
  REMARK_KEYS,
  REQUIRED_KEYS,
} from "../../src/figure/field-keys.ts";
import { FIGURE_FIELDS } from "../../src/figure/fields.ts";

describe("the keys of a figure", () => {
  it("are those of the list, in its order, each once", () => {
    expect(FIGURE_KEYS).toEqual(FIGURE_FIELDS.map(({ key }) => key));
    expect(new Set(FIGURE_KEYS).size).toBe(FIGURE_KEYS.length);
  });

  it("that it must have are the line, the scenario and the amount", () => {
    expect(REQUIRED_KEYS).toEqual(["line", "scenario", "amount"]);
  });

  it("are remarks where no code knows them by name, and none of these is required", () => {
    expect(REMARK_KEYS).toEqual(
      FIGURE_KEYS.filter(
        (key) => !["line", "scenario", "period", "amount", "members"].includes(key),
      ),
    );
    expect(REMARK_KEYS.filter((key) => REQUIRED_KEYS.includes(key))).toEqual([]);
  });

  it("have a form each, and no other key has one", () => {
    expect(FIGURE_KEYS.map((key) => FORM_OF_KEY.get(key))).toEqual(
      FIGURE_FIELDS.map(({ form }) => form),
    );
    expect(FORM_OF_KEY.get("line")).toBe("name");
    expect([FORM_OF_KEY.get("constructor"), FORM_OF_KEY.size]).toEqual([
      undefined,
      FIGURE_KEYS.length,
    ]);
  });
});
