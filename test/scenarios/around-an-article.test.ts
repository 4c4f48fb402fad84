import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let reader: string;
let inOrder: string[];
beforeAll(async () => {
  house = await demoHouse();
  reader = await house.be("print");
  const issue = /<a class="cover" href="(\/issues\/\d+)"/.exec(await house.text("/"))?.[1] ?? "";
  inOrder = [...(await house.text(issue)).matchAll(/<h3><a href="([^"]+)">/g)].map(([, path = ""]) => path);
});
afterAll(() => house.close());

const linked = (page: string, rel: string) => new RegExp(`<a[^>]* href="([^"]+)" rel="${rel}"`).exec(page)?.[1];

describe("around an article", () => {
  it("stand the ones before and after it in its issue, in the issue’s order", async () => {
    expect(inOrder.length).toBeGreaterThan(4);
    for (const [at, path] of inOrder.entries()) {
      const page = await house.text(path);
      expect([path, linked(page, "prev"), linked(page, "next")]).toEqual([path, inOrder[at - 1], inOrder[at + 1]]);
      // and what else the issue has is none of the three
      const more = page.slice(page.indexOf('class="next"'), page.indexOf("</section>", page.indexOf('class="next"')));
      for (const shown of [path, inOrder[at - 1], inOrder[at + 1]]) expect(more).not.toContain(`href="${shown}"`);
    }
  });

  it("stands what is said of its writer, once it has been read", async () => {
    const { rows } = await house.query<{ slug: string; name: string }>("select slug, name from contributors where bio <> ''");
    const page = await house.text(inOrder[0]!, reader);
    const writer = rows.find(({ slug }) => page.includes(`/contributors/${slug}" rel="author"`));
    expect(writer).toBeDefined();
    expect(page).toMatch(
      new RegExp(`class="about-author">(?:(?!</p>).)*<p><a href="/contributors/${writer!.slug}" rel="author">${writer!.name}</a>`, "s"),
    );
  });

  it("stands a list of a long piece’s subheads, of those alone that this reader may read", async () => {
    const path = inOrder.find((one) => one.endsWith("/the-bridge-nobody-would-own"))!;
    const contents = (page: string) => /<nav class="in-piece".*?<\/nav>/s.exec(page)?.[0] ?? "";
    const [whole, opening] = [await house.text(path, reader), await house.text(path)];
    const heads = [...contents(whole).matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id);
    expect(heads.length).toBeGreaterThan(2);
    for (const id of heads) expect(whole).toContain(`<h2 id="${id}">`);
    expect(opening).toContain('class="wall"');
    expect(contents(opening)).toBe("");
  });

  it("says how it is cited where a passage is copied", async () => {
    const page = await house.text(inOrder[0]!);
    expect(page).toMatch(new RegExp(`data-cite="[^"]+“[^"]+”, The Tidewater Review, issue \\d+, [^"]+, http[^"]+${inOrder[0]}"`));
  });
});
