/** The periods of figures, without their lines or with those that are told apart. */
import { unitOf } from "anslag";
import { figureSet } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { chunksOf, groupSpans } from "../../src/figure/index.ts";

const figure = (line: string, period: string, library?: string) => ({
  line,
  scenario: "actual",
  period,
  amount: 1,
  ...(library === undefined ? {} : { members: { library } }),
});

describe("the periods of figures", () => {
  const chunks = chunksOf(
    figureSet(
      [
        figure("staff", "2023-01", "east"),
        figure("books", "2023-01", "east"),
        figure("books", "2023-02"),
        figure("overtime", "2023-03", "west"),
      ],
      unitOf("SEK"),
    ),
  );
  const spans = groupSpans(chunks, (line) => line === "overtime").map(
    ({ line, scenario, period, members }) => [line, scenario, period, members.library],
  );

  it("stand once for each scenario and members, whichever lines they are on", () => {
    expect(spans.filter(([, , period]) => period === "2023-01/2023-01")).toEqual([
      ["", "actual", "2023-01/2023-01", "east"],
    ]);
    expect(spans).toContainEqual(["", "actual", "2023-02/2023-02", undefined]);
  });

  it("stand by their line where it is told apart", () => {
    expect(spans).toContainEqual(["overtime", "actual", "2023-03/2023-03", "west"]);
    expect(spans).toHaveLength(3);
  });

  it("stand by their line however many lines are told apart", () => {
    const ids = Array.from({ length: 300 }, (_, place) => `detail${place}`);
    const many = chunksOf(
      figureSet(
        [figure("staff", "2023-01"), ...ids.map((id) => figure(id, "2023-01"))],
        unitOf("SEK"),
      ),
    );
    const lines = groupSpans(many, (line) => line !== "staff").map(({ line }) => line);
    expect(lines.sort()).toEqual(["", ...ids].sort());
  });
});
