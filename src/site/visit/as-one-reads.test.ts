import { describe, expect, it } from "vitest";
import { asOneReadsIn, asRead, inCookie } from "./as-one-reads.ts";
import { asOneReadsOf } from "./reading-choices.ts";

const asset = (name: string) => `/assets/${name}`;

describe("what a reader chose", () => {
  it("comes out of the cookie as it went in", () => {
    const chosen = { size: "large", measure: "wide", shade: "sepia" } as const;
    expect(inCookie(chosen)).toBe("large..wide.sepia");
    expect(asOneReadsIn(`other=1; masthead-reading=${inCookie(chosen)}`, false)).toEqual(chosen);
    expect(asOneReadsIn(`__Host-masthead-reading=${inCookie(chosen)}`, true)).toEqual(chosen);
  });

  it.each([undefined, "", "masthead-reading=", "masthead-reading=huge.comic.endless.pink", 'masthead-reading="><script>..'])(
    "is nothing in %j",
    (cookie) => expect(asOneReadsIn(cookie, false)).toEqual({}),
  );

  it("is taken as far as it is known", () => {
    expect(asOneReadsOf({ size: "large", face: "comic", shade: "" })).toEqual({ size: "large" });
  });

  it("stands in the page’s first tag, and nowhere in what is no page", () => {
    expect(asRead('<!doctype html><html lang="en">', { face: "sans", shade: "dark" }, asset)).toBe(
      '<!doctype html><html data-face="sans" data-shade="dark" lang="en">',
    );
    expect(asRead("<p>words</p>", { face: "sans" }, asset)).toBe("<p>words</p>");
  });

  it("brings the sheet of a face along that the page has not, right after its first", () => {
    const [site, rooms, lexend] = ["site.css", "rooms.css", "lexend.css"].map((name) => `<link rel="stylesheet" href="/assets/${name}"/>`);
    const page = (sheets: string) => `<!doctype html><html><head>${sheets}</head>`;
    expect(asRead(page(`${site}${rooms}`), { face: "dyslexia" }, asset)).toContain(`${site}${lexend}${rooms}`);
    expect(asRead(page(`${site}${rooms}`), { face: "serif" }, asset)).not.toContain("lexend");
  });
});
