import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailOf, mailboxOf } from "./index.ts";

describe("one address", () => {
  it.each([
    ["ida@example.org", "ida@example.org"],
    [" Ida.Brandt+news@Mail.Example.ORG ", "ida.brandt+news@mail.example.org"],
    ["o’ida@example.org", "o’ida@example.org"],
    ["ü@bücher.example", "ü@bücher.example"],
  ])("%j is %j", (typed, email) => expect(emailOf(typed)).toBe(email));

  it.each([
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a,c@d.example",
    "a;c@d.example",
    "a@b.example, c@d.example",
    "friends:a@b.example;",
    "a(c@d.example)@b.example",
    "a@b.example(c)",
    "Ida <ida@example.org>",
    "ida@example.org>",
    '"a b"@c.example',
    "a\\@b@c.example",
    "a@[127.0.0.1]",
    "a@b.example\r\nBcc: c@d.example",
    "a\u0000@b.example",
    "a\u200b@b.example",
    "a@-b.example",
    "a@b-.example",
    "a@b..example",
    "a@b",
    "reader.example",
    "@reader.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(64)}.example`,
  ])("%j is none", (typed) => expect(emailOf(typed)).toBeUndefined());

  it("has one @ and no sign of a list, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(...'ab.@,;:<>()[]\\" \n\t-é'), maxLength: 30 });
    fc.assert(
      fc.property(typed, (text) => {
        const email = emailOf(text);
        if (email !== undefined) expect(email).toMatch(/^[^@,;:<>()[\]\\"\s]+@[^@,;:<>()[\]\\"\s]+$/);
      }),
    );
  });
});

describe("a mailbox", () => {
  it.each([
    ["post@magazine.example", { name: "", address: "post@magazine.example" }],
    ["The Review <post@magazine.example>", { name: "The Review", address: "post@magazine.example" }],
    ['"Review, The" <post@magazine.example>', { name: "Review, The", address: "post@magazine.example" }],
    ["post@localhost", { name: "", address: "post@localhost" }],
    ["post@127.0.0.1", { name: "", address: "post@127.0.0.1" }],
  ])("%j is taken apart once", (text, mailbox) => expect(mailboxOf(text)).toEqual(mailbox));

  it.each(["", "The Review", "localhost", "a@b.example, c@d.example", "A <a@b.example>, B <c@d.example>", "A <a@b.example> c@d.example"])(
    "%j is none",
    (text) => expect(mailboxOf(text)).toBeUndefined(),
  );
});
