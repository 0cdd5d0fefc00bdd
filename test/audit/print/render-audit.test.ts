/** The whole page of an audit: which parts it has, in which order, for which options. */
import { readFileSync } from "node:fs";
import { auditReport, defineReport, parseReport, renderAudit } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";

const unit = "kr";
/** A sum that holds, one that fails, and ones that cannot be asked. */
const mixed = (missing: number) =>
  auditReport(
    defineReport({
      title: "R",
      figures: [
        { id: "a", printed: "1", unit },
        { id: "b", printed: "2", unit },
        { id: "right", printed: "3", unit, sum: ["a", "b"] },
        { id: "wrong", printed: "9", unit, sum: ["a", "b"] },
        { id: "alone", printed: "5", unit },
        { id: "lonely", printed: "6", unit },
        ...Array.from({ length: missing }, (_, k) => ({
          id: `gap${k + 1}`,
          printed: "",
          unit,
          sum: ["a"],
        })),
      ],
    }),
  );
const headings = (text: string): readonly string[] =>
  text.split("\n\n").flatMap((part, k) => (k === 0 ? [] : (part.split("\n")[0] ?? [])));

describe("the page", () => {
  it("has the parts that have something to say", () => {
    expect(headings(renderAudit(mixed(1)))).toEqual([
      "Relations",
      "Cannot be right (1)",
      "All relations together",
      "Relations not checked (1)",
    ]);
    expect(headings(renderAudit(mixed(0), { list: "differences" }))).toEqual([
      "Relations",
      "Cannot be right (1)",
      "All relations together",
      "The relations",
    ]);
    const empty = auditReport(defineReport({ title: "R" }));
    expect(headings(renderAudit(empty))).toEqual(["Relations", "Cannot be right (0)"]);
    const alone = auditReport(defineReport({ title: "R" }), { joint: false });
    expect(renderAudit(alone)).toMatch(/All relations together\nNot checked/);
  });

  it("lists the relations that it is asked for", () => {
    const rows = (list: "findings" | "differences" | "all"): readonly string[] => {
      const table = renderAudit(mixed(1), { list }).split("The relations\n")[1] ?? "";
      return table
        .split("\n")
        .slice(1)
        .map((line) => line.replace(/ +/g, " ").trim());
    };
    expect(rows("findings")).toEqual([]);
    const failing = "wrong (sum) 9 3 6 1.5 inconsistent";
    const blank = "gap1 (sum) not checked: the figure is not printed";
    expect(rows("differences")).toEqual([failing, blank]);
    expect(rows("all")).toEqual(["right (sum) 3 3 0 1.5 exact", failing, blank]);
  });

  it("counts the figures in no relation, and names them where everything is listed", () => {
    expect(renderAudit(mixed(0))).toContain("Figures in no relation: 2\n");
    expect(renderAudit(mixed(0), { list: "all" })).toContain(
      "Figures in no relation: 2 (alone, lonely)\n",
    );
  });

  it("names ten relations that were not checked, and counts the others", () => {
    const listed = (missing: number) =>
      renderAudit(mixed(missing)).split("Relations not checked")[1]?.split("\n").slice(1) ?? [];
    expect(listed(10)).toHaveLength(10);
    expect(listed(12).at(9)).toBe("gap10 (sum): the figure is not printed");
    expect(listed(12).slice(10)).toEqual(["and 2 more"]);
  });

  it("says that nothing is wrong only where something was checked", () => {
    const of = (printed: string): string =>
      renderAudit(
        auditReport(
          defineReport({
            title: "R",
            figures: [
              { id: "a", printed: "1", unit },
              { id: "t", printed, unit, sum: ["a"] },
            ],
          }),
        ),
      );
    expect(of("1")).toContain("Cannot be right (0)\nNothing.\n");
    expect(of("")).toContain(
      "No relation could be checked; the report is neither right nor wrong.",
    );
  });

  it("writes what amounts give for a percentage, and the difference that truncation allows", () => {
    const audit = auditReport(
      defineReport({
        title: "R",
        rounding: "truncation",
        figures: [
          { id: "a", printed: "1", unit },
          { id: "b", printed: "3", unit },
          { id: "t", printed: "4", unit, sum: ["a", "b"] },
          { id: "p", printed: "33,3", unit: "%", percent: { numerator: "a", base: "b" } },
        ],
      }),
    );
    const text = renderAudit(audit, { list: "all", language: "sv" }).replace(/ +/g, " ");
    // 4 − (1 + 3): a part is less than 1 more, and so is the total.
    expect(text).toContain("t (summa) 4 4 0 −1 … 2 exakt");
    expect(text).toContain("p (procent) 33,3 33,3333 exakt");
  });
});

describe("the audit of Malmö's report", () => {
  const audit = auditReport(parseReport(readFileSync("examples/08-audit/malmo-2023.json", "utf8")));

  it("in English, as Markdown, with every relation", async () => {
    const text = renderAudit(audit, { format: "markdown", locale: "en-GB", list: "all" });
    expect(text).toContain(
      "printed “-319 190” SEK thousand, most likely meant -319,188, difference -2",
    );
    expect(text.match(/^\| I\d+ /gm)).toHaveLength(117);
    await expect(
      `${renderAudit(audit, { format: "markdown", locale: "en-GB" })}\n`,
    ).toMatchFileSnapshot("./audit.golden.md");
  });

  it("wrong options are said at once", () => {
    const options = { format: "html", list: "none", locale: "sv", form: 1 };
    const issues = issuesOf(() => renderAudit(audit, options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key form",
      "input.choice format",
      "input.choice list",
      "print.locale locale",
    ]);
  });
});

it("hostile labels stay text", () => {
  const figures = [
    { id: "n1", printed: "1", unit: "kr", quote: "<script>|\n# x" },
    { id: "n2", printed: "9", unit: "kr", sum: ["n1"] },
  ];
  const report = defineReport({ title: "<b>x</b>\n# y", figures });
  const hostile = renderAudit(auditReport(report), { format: "markdown" });
  expect(hostile).not.toMatch(/<script>|<b>/);
  expect(hostile.split("\n")[0]).toBe("## Audit: &lt;b&gt;x&lt;/b&gt; \\# y");
});

it("a value that is no audit is refused, and so is an audit that was read from JSON", () => {
  const copy = JSON.parse(JSON.stringify(mixed(0))) as unknown;
  for (const value of [{}, null, "R", { ...mixed(0), checks: "none" }, copy]) {
    const [issue, ...others] = issuesOf(() => renderAudit(value as never));
    expect(others).toEqual([]);
    expect([issue?.code, issue?.path]).toEqual(["input.wrong-type", ["audit"]]);
  }
});

it("a percentage of more than sixty digits is printed", () => {
  const figures = [
    { id: "a", printed: `9${"0".repeat(55)}`, unit },
    { id: "t", printed: `0,${"0".repeat(20)}3`, unit },
    { id: "p", printed: "5", unit: "%", percent: { numerator: "a", base: "t" } },
  ];
  const audit = auditReport(defineReport({ title: "R", figures }));
  expect(renderAudit(audit, { list: "all", language: "sv" })).toMatch(
    /uppgifterna ger 3(?:.000){25,} %/,
  );
});

it("a distance that no rounding comes to is not printed", () => {
  const text = (total: string): string => {
    const figures = [
      { id: "a", printed: "10", unit },
      { id: "t", printed: total, unit, sum: ["a"] },
    ];
    return renderAudit(auditReport(defineReport({ title: "R", figures })));
  };
  const distance = "distance that every amount needs";
  expect(text("12")).toContain(`${distance}, in units of its last digit: 1, allowed 0.5`);
  expect(text("5 000")).not.toContain(distance);
});
