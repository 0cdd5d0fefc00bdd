/** Pictures: an SVG document becomes an image that can do nothing; without one, words. */
import type { Issue } from "anslag";
import { type Diagram, renderPage } from "anslag/report";
import { describe, expect, it } from "vitest";
import { readPictures, writePicture } from "../../src/page/pictures.ts";
import { problemsOf } from "../support/code-of.ts";
import { all, attribute, htmlOf, textOf } from "../support/html.ts";
import { bridge, SVG } from "../support/library-page.ts";

const picture = { title: "A title", description: "A & B", svg: SVG };
const read = (diagrams: readonly unknown[], draw?: (diagram: Diagram) => string) =>
  readPictures(diagrams as never, draw, ["diagrams"], []);
const drawn = (diagrams: readonly unknown[], draw?: (diagram: Diagram) => string) => {
  const issues: Issue[] = [];
  readPictures(diagrams as never, draw, ["diagrams"], issues);
  return issues.map(({ code, path }) => [code, ...path].join(" "));
};

describe("a picture", () => {
  it("is an image of its document, with its content in words", () => {
    const html = htmlOf(writePicture({ ...picture, svg: `${SVG}<!-- å "'#% \n -->` }, "Diagram"));
    const [image] = all(html, "img");
    expect(attribute(image, "alt")).toBe("A & B");
    const [type, ...data] = (attribute(image, "src") ?? "").split(",");
    expect(type).toBe("data:image/svg+xml");
    expect(decodeURIComponent(data.join(","))).toBe(`${SVG}<!-- å "'#% \n -->`);
    expect(attribute(all(html, "div")[0], "aria-label")).toBe("Diagram: A title");
  });

  it("that is not there is said in words", () => {
    const html = htmlOf(writePicture({ ...picture, svg: undefined }, "Diagram"));
    expect(all(html, "p").map((node) => textOf(node))).toEqual(["A & B"]);
    expect(all(html, "img")).toEqual([]);
  });

  it("has no element of the document on the page", () => {
    const svg = SVG.replace("<g", '<script>x</script><image href="https://a.example/"/><g');
    const html = htmlOf(writePicture({ ...picture, svg }, "Diagram"));
    expect([...all(html, "svg"), ...all(html, "script"), ...all(html, "image")]).toEqual([]);
    expect(writePicture({ ...picture, svg: `${SVG}\ud800` }, "Diagram")).toContain("%EF%BF%BD");
  });
});

describe("diagrams", () => {
  it("are drawn by the host where they have no picture", () => {
    const other = SVG.replace("9", "8");
    const asked: Diagram[] = [];
    const draw = (diagram: Diagram): string => {
      asked.push(diagram);
      return other;
    };
    const found = read([bridge, { diagram: bridge, svg: SVG }, { diagram: bridge }], draw);
    expect(found.map(({ svg }) => svg)).toEqual([other, SVG, other]);
    expect(asked).toEqual([bridge, bridge]);
    expect(found[0]).toMatchObject({
      title: bridge.title.text.join(" "),
      description: bridge.description,
    });
    expect(read([bridge]).map(({ svg }) => svg)).toEqual([undefined]);
  });

  it.each([
    [[{ diagram: bridge, svg: "x" }], "input.value diagrams 0 svg"],
    [[{ diagram: bridge, svg: "<svg><g/></svg>" }], "input.value diagrams 0 svg"],
    [[{ diagram: bridge, svg: 5 }], "input.wrong-type diagrams 0 svg"],
    [[bridge, { diagram: {} }], "input.wrong-type diagrams 1"],
    [[5], "input.wrong-type diagrams 0"],
    [[{ diagram: bridge, svgs: SVG }], "input.unknown-key diagrams 0 svgs"],
  ])("%# that are none are refused", (diagrams, problem) => {
    expect(drawn(diagrams)[0]).toBe(problem);
  });

  it("that a host draws later are refused, with the function that drew them", () => {
    const draw = (async () => SVG) as never as () => string;
    expect(drawn([bridge], draw)).toEqual(["input.wrong-type drawDiagram"]);
    const sections = [{ heading: "x", diagrams: [bridge] }];
    expect(problemsOf(() => renderPage({ title: "T", sections }, { drawDiagram: draw }))).toEqual([
      "input.wrong-type drawDiagram",
    ]);
  });
});
