import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOwnPath, isSafeLink, isUnderHost } from "./link.ts";

describe("a link", () => {
  it.each([
    "https://example.org/a?b#c",
    "HTTP://example.org",
    "mailto:a@example.org",
    "#note",
    "/2026/11/a-rope",
    "/a?b=//c",
    "/search?q=a%20b",
  ])("may be %s", (href) => expect(isSafeLink(href)).toBe(true));
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/\\evil.example",
    "/\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https:evil.example",
    "https://example.org\\@evil.example",
    "https:///evil.example",
    "https://",
    "mailto:",
    "relative",
    "",
    " /a",
    undefined,
    7,
  ])("may not be %j", (href) => expect(isSafeLink(href)).toBe(false));
});

describe("a path of one's own", () => {
  it.each(["/", "/account", "/desk/articles?page=2", "/a#b", "/.//x"])("is %s", (path) => expect(isOwnPath(path)).toBe(true));
  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "account", "#a", "", undefined, "/\r\nx", "/a b"])(
    "is not %j",
    (path) => expect(isOwnPath(path)).toBe(false),
  );
  it("never leads elsewhere, whatever is typed", () => {
    const signs = fc.string({ unit: fc.constantFrom("/", "\\", "\t", "\n", ".", ":", "@", "?", "#", "a", "％", "。") });
    fc.assert(
      fc.property(signs, (typed) => {
        const path = `/${typed}`;
        if (isOwnPath(path)) expect(new URL(path, "https://tidewater.example").origin).toBe("https://tidewater.example");
      }),
    );
  });
});

describe("a host that is named", () => {
  it.each(["https://films.example/w/7", "http://www.films.example/", "HTTPS://FILMS.EXAMPLE", "https://house.lan:8080/a"])(
    "has %s",
    (href) => expect(isUnderHost(href, ["films.example", "house.lan:8080"])).toBe(true),
  );
  it.each([
    "https://evilfilms.example/",
    "https://films.example.evil/",
    "https://films.example@evil.example/",
    "https://evil.example/?films.example",
    "https://films.example:8080/",
    "https://house.lan/a",
    "ftp://films.example/",
    "//films.example/",
    "films.example",
    "",
  ])("has not %j", (href) => expect(isUnderHost(href, ["films.example", "house.lan:8080"])).toBe(false));
});
