/** Relations and figures as linear conditions, in an order of their own. */
import type { ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/amount/index.ts";
import { prepare, ratioAt } from "../../../src/audit/joint/joint-system.ts";
import { checksOf } from "../exact-checks.ts";
import { kr } from "../text-figures.ts";

const half = (top: bigint) => rational(top, 2n);

it("a sum is one equality: its terms with their weights, less the total", () => {
  const { checks, figures } = checksOf({
    figures: [
      kr("b", "2"),
      kr("a", "1"),
      kr("blank", ""),
      kr("t", "5", { sum: ["a", { figure: "b", weight: "-1.5" }, "blank"] }),
    ],
  });
  const { system, addresses, positions, relationOf, saysOf } = prepare(checks, figures);
  expect([addresses, relationOf, saysOf]).toEqual([["a", "b", "t"], ["t/sum"], [{}]]);
  expect([...positions]).toEqual([
    ["a", 0],
    ["b", 1],
    ["t", 2],
  ]);
  const [equation] = system.equations;
  expect([...(equation?.weights ?? [])]).toEqual([
    [2, -1],
    [0, 1],
    [1, half(-3n)],
  ]);
  expect([equation?.least, equation?.most]).toEqual([0, 0]);
  expect(system.start).toEqual([2, 4, 10]);
  expect(system.intervals[0]).toMatchObject({ least: 1, most: 3, leastWidth: 2 });
});

it("each further statement of a fact is an equality with the first", () => {
  const { checks, figures } = checksOf({
    figures: [kr("a", "1"), kr("b", "2"), kr("c", "3")],
    relations: [{ kind: "same", figures: ["b", "a", "c"] }],
  });
  const { system, saysOf } = prepare(checks, figures);
  expect(system.equations.map(({ weights }) => [...weights])).toEqual([
    [
      [1, -1],
      [0, 1],
    ],
    [
      [1, -1],
      [2, 1],
    ],
  ]);
  expect(saysOf).toEqual([{ statement: "a" }, { statement: "c" }]);
});

describe("a percentage", () => {
  const of = (kind: "percent" | "change" | "growth", above: string, below: string) => {
    const operands =
      kind === "percent" ? { numerator: "a", base: "b" } : { current: "a", prior: "b" };
    return checksOf({
      figures: [
        kr("a", above),
        kr("b", below),
        { id: "p", printed: "50", unit: "%", [kind]: operands },
      ],
    });
  };
  const equationsOf = ({ checks, figures }: ReturnType<typeof of>) =>
    prepare(checks, figures).system.equations.map(({ weights, least, most, owner, sign }) => ({
      weights: [weights.get(0), weights.get(1)],
      ends: [least, most],
      owner,
      isOpposite: sign?.isOpposite,
    }));

  it.each([
    // 100 × a − p × b for a positive base, + p × |b| for a negative one; p from 49,5 to 50,5.
    ["percent", "1", "2", 100, half(-99n), half(-101n)],
    ["percent", "-1", "-2", 100, half(99n), half(101n)],
    // 100 × (a − b) − p × b.
    ["change", "3", "2", 100, half(-299n), half(-301n)],
    ["change", "-3", "-2", 100, half(-101n), half(-99n)],
    // 100 × a − (p + 100) × b, turned where b is negative.
    ["growth", "3", "2", 100, half(-299n), half(-301n)],
    ["growth", "-3", "-2", -100, half(299n), half(301n)],
  ] as const)("%s of %s and %s is two inequalities", (kind, above, below, upper, low, high) => {
    const [least, most, ...opposite] = equationsOf(of(kind, above, below));
    expect(least).toEqual({
      weights: [upper, low],
      ends: [0, undefined],
      owner: 2,
      isOpposite: false,
    });
    expect(most).toEqual({
      weights: [upper, high],
      ends: [undefined, 0],
      owner: 2,
      isOpposite: false,
    });
    // The other sign of the base has conditions of its own.
    expect(opposite.map(({ isOpposite }) => isOpposite)).toEqual([true, true]);
  });

  it("has no condition where its base may have either sign", () => {
    const { checks, figures } = of("percent", "1", "2");
    const base = figures.get("b");
    if (base === undefined) throw new Error("no base");
    const interval = { ...base.interval, least: -1 };
    const { system } = prepare(checks, new Map(figures).set("b", { ...base, interval }));
    expect(system.equations).toEqual([]);
  });

  it("that is held at one value is one equality, and its interval is that value", () => {
    const { checks, figures } = of("percent", "1", "2");
    const { system } = prepare(checks, figures, new Map([["p", 80]]));
    expect(system.equations).toEqual([
      {
        weights: new Map([
          [0, 100],
          [1, -40],
        ]),
        least: 0,
        most: 0,
        owner: 2,
      },
    ]);
    expect(system.intervals[2]).toMatchObject({ least: 80, most: 80, leastWidth: 0, mostWidth: 0 });
    expect(system.start[2]).toBe(80);
  });

  it("is tied where another relation names it as well", () => {
    const given = [
      kr("a", "1"),
      kr("b", "2"),
      { id: "p", printed: "50", unit: "%", percent: { numerator: "a", base: "b" } },
      { id: "q", printed: "50", unit: "%" },
    ];
    const tied = (relations: NonNullable<ReportInput["relations"]>) => {
      const { checks, figures } = checksOf({ figures: given, relations });
      return prepare(checks, figures).tied.map(({ relation }) => relation.target);
    };
    expect(tied([])).toEqual([]);
    expect(tied([{ kind: "same", figures: ["q", "p"] }])).toEqual(["p"]);
  });

  it("is the ratio of two values, unless the base is 0", () => {
    const { checks } = of("percent", "1", "2");
    const [check] = checks;
    if (check === undefined) throw new Error("no percentage");
    const at = (above: number, below: number) =>
      ratioAt(check, (address) => (address === "a" ? above : below));
    // In the common unit 25 % is 50.
    expect([at(1, 4), at(-1, 4), at(3, 0)]).toEqual([50, -50, undefined]);
    const { target: _, ...blank } = check;
    expect(ratioAt(blank, () => 1)).toBe(undefined);
  });
});

it("the order of the document changes nothing", () => {
  const given = [
    kr("a", "1"),
    kr("b", "2"),
    kr("s", "3", { sum: ["a", "b"] }),
    kr("t", "3", { sum: ["b", "a"] }),
  ];
  const [one, other] = [given, [...given].reverse()].map((each) => {
    const { checks, figures } = checksOf({ figures: each });
    const { system, addresses, relationOf } = prepare(checks, figures);
    return { starts: system.start, addresses, relationOf };
  });
  expect(other).toEqual(one);
  expect(one?.relationOf).toEqual(["s/sum", "t/sum"]);
});
