import { describe, expect, it } from "vitest";
import { archiveOf, markdownOf } from "../../../test/support/archive-of.ts";
import { par, picture, redPoint, run, wordFile } from "../../../test/support/office-files.ts";
import { manuscripts } from "./manuscripts.ts";

const page = (from = "") => `<!DOCTYPE html>
${from}<html lang="en"><head><title>The Weir</title></head><body><nav>Menu</nav>
<article><h1>The Weir</h1><p class="byline">By Ida Brandt</p><p>${"The river keeps its own hours here. ".repeat(12)}</p>
<figure><img src="./The%20Weir_files/weir.png" alt="A weir"><figcaption>In May</figcaption></figure>
<p><img src="https://elsewhere.example/lock.png" alt="A lock"></p><p>${"And the lock keeps the river. ".repeat(12)}</p></article></body></html>`;
const saved = (from = "") => ({
  "saved/The Weir.html": page(from),
  "saved/The Weir_files/weir.png": redPoint,
  "saved/The Weir_files/frame.html": "<html><body><p>Buy a boat, buy a boat now.</p></body></html>",
});
const words = () =>
  wordFile({
    body: par(run("The Lock"), "Title") + par(run("It opens at six.")) + par(picture("A gate")) + par(run("And it closes.")),
    parts: { "word/media/image1.png": redPoint },
  });

describe("manuscripts that lie together", () => {
  it.each<[string, Record<string, string | Uint8Array>, boolean]>([
    ["pages of a browser with their folders", saved(), true],
    ["Word and pages", { "a.docx": words(), "b/c.html": page() }, true],
    ["an issue of ours", { "a.docx": words(), "issue.yaml": "number: 1" }, false],
    ["texts among Markdown", { "a.docx": words(), "b.md": "B" }, false],
    ["one document, which is packed itself", { "a.docx": words() }, false],
    ["pictures alone", { "a.png": redPoint, "b.png": redPoint }, false],
  ])("are known, or not: %s", async (_what, files, isOurs) => expect((await archiveOf(manuscripts, files)).isOurs).toBe(isOurs));

  it.each([false, true])("a page comes with the pictures of its folder, and nothing else of that folder; zipped: %s", async (zipped) => {
    const { posts, told } = await archiveOf(manuscripts, saved(), { zipped });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ name: "The Weir", status: "draft", addresses: [], source: { byline: ["Ida Brandt"] } });
    expect(posts[0]?.pictures).toMatchObject([
      { within: "saved/The Weir_files/weir.png", alt: "A weir" },
      { src: "https://elsewhere.example/lock.png", alt: "A lock" },
    ]);
    expect(posts[0]?.pictures[1]?.within).toBeUndefined();
    expect(posts[0]?.problems.join("; ")).toContain("Menu");
    expect(posts[0]?.problems.join("; ")).not.toContain("add it yourself");
    expect([...told.leftOut]).toEqual([["parts that a browser saved beside its pages", 1]]);
  });

  it("a page that says where it stood leads there still", async () => {
    const { posts } = await archiveOf(manuscripts, saved("<!-- saved from url=(0035)https://old.example/2019/the-weir/ -->\n"));
    expect(posts[0]?.addresses).toEqual(["/2019/the-weir/"]);
    expect(posts[0]?.pictures[0]?.within, "also where its pictures are given whole").toBe("saved/The Weir_files/weir.png");
  });

  it("a Word file comes with its pictures, each told from that of another file by its bytes", async () => {
    const { posts } = await archiveOf(manuscripts, { "one/a.docx": words(), "two/a.docx": words(), "x.html": page() });
    expect(posts.map(({ name, key }) => [name, key])).toEqual([
      ["The Lock", "export/one/a.docx#the-lock"],
      ["The Lock", "export/two/a.docx#the-lock"],
      ["The Weir", "export/x.html#the-weir"],
    ]);
    expect(markdownOf(posts[0]?.source.body)).toMatch(/It opens at six\.[^]*And it closes\./);
    expect(posts[0]?.pictures).toMatchObject([{ within: "one/a.docx", alt: "A gate" }]);
  });

  it("a file that is broken is told, and the others come", async () => {
    const { posts, told } = await archiveOf(manuscripts, { "a.docx": words().subarray(0, 500), "b.html": page() });
    expect(posts.map(({ name }) => name)).toEqual(["The Weir"]);
    expect(told.unknown.get("a file that holds no article")?.example).toContain("a.docx");
  });
});
