import { describe, expect, it } from "vitest";
import { fromMarkdown, placeholders } from "../../document/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { namedId } from "../../values/index.ts";
import { renderPreview } from "./preview.ts";
import { filled, missingFigures } from "./missing-figures.ts";

const id = namedId("quay");
const picture = { id, alt: "A quay", caption: "The *old* quay", credit: "Ida Brandt" } as PictureView;
const bodyOf = (markdown: string) => fromMarkdown(markdown).body;
const figureIn = (markdown: string) => {
  const body = bodyOf(markdown);
  const block = filled(body, missingFigures(body, {})[0]!, picture).content.at(-1)!;
  return block.type === "figure" ? { ...block.attrs, id: undefined, content: block.content } : block;
};

describe("a figure whose picture is missing", () => {
  it("is found wherever a picture stands that is not here, with the words before it", () => {
    const body = bodyOf(
      `Low water.\n\n![One](a.jpg)\n\n![Two](${id})\n\n## High\n\n![](<> "Caption | Credit")\n\n![Four](${namedId("gone")})\n\n![One](a.jpg)`,
    );
    expect(missingFigures(body, { [id]: picture }).map(({ at, name, after }) => [at, name, after])).toEqual([
      [0, "a.jpg", "Low water."],
      [2, "", "High"],
      [3, namedId("gone"), "High"],
      [4, "a.jpg", "High"],
    ]);
  });

  it.each(["constructor", "__proto__", "toString"])("is found by the name %s, which every object has and no picture", (name) => {
    expect(missingFigures(bodyOf(`![One](${name})`), {})).toHaveLength(1);
    expect(renderPreview(bodyOf(`![One](${name})`), {}, messagesIn("en"))).toContain("A picture is still to be added");
  });

  it("keeps its key while the text around it changes, and two that are alike have two", () => {
    const keys = (text: string) => missingFigures(bodyOf(text), {}).map(({ key }) => key);
    const [one, two] = keys("![One](a.jpg)\n\n![One](a.jpg)");
    expect(one).not.toBe(two);
    expect(keys("![Before](b.jpg)\n\nWords.\n\n![One](a.jpg)\n\nMore.\n\n![One](a.jpg)").slice(1)).toEqual([one, two]);
  });

  it("keeps its own alt, caption and credit, and takes the picture's where it has none", () => {
    expect(figureIn('![Mine](a.jpg "My *own* | Nora Feldt")')).toMatchObject({
      picture: id,
      alt: "Mine",
      credit: "Nora Feldt",
      content: [{ text: "My " }, { text: "own", marks: [{ type: "emphasis" }] }],
    });
    expect(figureIn("![](a.jpg)")).toMatchObject({
      picture: id,
      alt: "A quay",
      credit: "Ida Brandt",
      content: [{ text: "The " }, { text: "old" }, { text: " quay" }],
    });
    expect(figureIn(`![${placeholders.alt}](a.jpg)`)).toMatchObject({ picture: id, alt: "A quay" });
  });
});
