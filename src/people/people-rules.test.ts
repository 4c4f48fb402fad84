import { describe, expect, it } from "vitest";
import { isEmail, normalEmail } from "./person.ts";
import { ownPath } from "./sign-in.ts";
import { hashOf, newCode, newReaderPassword, newToken } from "./tokens.ts";

describe("an e-mail address", () => {
  it.each(["ida@example.org", "ida.brandt+news@mail.example.org", "IDA@EXAMPLE.ORG", " ida@example.org ", "o’ida@example.org"])(
    "may be %j",
    (text) => expect(isEmail(text)).toBe(true),
  );
  it.each([
    "",
    "ida",
    "ida@",
    "@example.org",
    "ida@example",
    "ida@@example.org",
    "ida brandt@example.org",
    "Ida <ida@example.org>",
    "ida@example.org\nbcc: x@example.org",
    'a"b@example.org',
    "ida@example.o",
    `${"a".repeat(65)}@example.org`,
  ])("is not %j", (text) => {
    expect(isEmail(text)).toBe(false);
    expect(() => normalEmail(text)).toThrow(/e-mail address/);
  });
  it("has one spelling", () => expect(normalEmail(" Ida@Example.ORG ")).toBe("ida@example.org"));
});

describe("where a sign-in leads", () => {
  it.each(["/", "/2026/11/a-rope", "/desk/articles?page=2", "/account#feeds"])("is %s where it is our own", (path) =>
    expect(ownPath(path)).toBe(path),
  );
  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "account",
    "",
    undefined,
  ])("is the account instead of %j", (path) => expect(ownPath(path)).toBe("/account"));
});

describe("secrets", () => {
  const many = Array.from({ length: 400 }, () => ({ token: newToken(), code: newCode(), password: newReaderPassword() }));
  it("are long enough, of signs that survive where they stand, and never the same", () => {
    for (const { token, code, password } of many) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(code).toMatch(/^\d{6}$/);
      expect(password).toMatch(/^([a-km-np-z2-9]{4}-){6}[a-km-np-z2-9]{4}$/);
    }
    expect(new Set(many.map(({ token }) => token)).size).toBe(400);
    expect(new Set(many.map(({ password }) => password)).size).toBe(400);
    // of a million codes four hundred are nearly all different
    expect(new Set(many.map(({ code }) => code)).size).toBeGreaterThan(390);
  });
  it("are kept as a hash that says nothing of them", () => {
    expect(hashOf("a")).toHaveLength(32);
    expect(hashOf("a").equals(hashOf("a"))).toBe(true);
    expect(hashOf("a").equals(hashOf("b"))).toBe(false);
    expect(hashOf("abc").toString("utf8")).not.toContain("abc");
  });
});
