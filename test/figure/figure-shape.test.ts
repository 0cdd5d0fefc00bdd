/** The shape of a figure: its valid parts come out, and everything else is reported. */
import { describe, expect, it } from "vitest";
import { readShape } from "../../src/figure/figure-shape.ts";
import type { Issue } from "../../src/input/index.ts";

function read(input: unknown) {
  const issues: Issue[] = [];
  const shape = readShape(input, ["rows", 4], issues);
  return {
    shape,
    problems: issues.map(({ code, path, received }) => [code, ...path.slice(2), received]),
    paths: issues.map(({ path }) => path.slice(0, 2)),
  };
}
const fees = { line: "fees", scenario: "budget", amount: "1" };

describe("a figure", () => {
  it("comes out with the keys that it has, and always with members", () => {
    expect(read(fees)).toMatchObject({ shape: { ...fees, members: {} }, problems: [] });
    const full = { ...fees, period: "2023-01", members: { unit: "east" }, source: "", note: "n" };
    expect(read(full).shape).toEqual(full);
    expect(read({ ...fees, source: undefined }).shape).toEqual({ ...fees, members: {} });
  });

  it("keeps its names, months and amount as they are: others check them", () => {
    const odd = { line: 5, scenario: null, amount: {}, period: [] };
    expect(read(odd)).toMatchObject({ shape: { ...odd, members: {} }, problems: [] });
  });

  it.each([undefined, null, 5, "x", true, [], [1]])("is not %j", (input) => {
    const { shape, problems, paths } = read(input);
    expect([shape, problems.map(([code]) => code), paths]).toEqual([
      undefined,
      ["input.wrong-type"],
      [["rows", 4]],
    ]);
  });
});

describe("what is wrong in a figure", () => {
  it("is reported at its key, and left out", () => {
    const { shape, problems } = read({
      ...fees,
      ammount: 2,
      members: { unit: "east", area: 5, part: null },
      source: 7,
      note: null,
    });
    expect(shape).toEqual({ ...fees, members: { unit: "east" } });
    expect(problems).toEqual([
      ["input.unknown-key", "ammount", '"ammount"'],
      ["input.wrong-type", "members", "area", "5"],
      ["input.wrong-type", "members", "part", "null"],
      ["input.wrong-type", "source", "7"],
      ["input.wrong-type", "note", "null"],
    ]);
  });

  it.each([5, null, "east", ["east"], new Map([["unit", "east"]])])(
    "is members that name none, such as %s",
    (members) => {
      const { shape, problems } = read({ ...fees, members });
      expect(shape).toEqual({ ...fees, members: {} });
      expect(problems.map(([code, key]) => [code, key])).toEqual([["input.wrong-type", "members"]]);
    },
  );
});
