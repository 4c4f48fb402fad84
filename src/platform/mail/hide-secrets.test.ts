import fc from "fast-check";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hideSecrets, restoreSecrets } from "./hide-secrets.ts";
import { openSeal } from "./seal.ts";

const token = "kq3n5Zc7-Q2vJ8dXw_1mYtR4sB6hUeLpAoGfKiNxWzC";
const url = `https://tidewater.example/sign-in/link?token=${token}`;
const letter = {
  subject: "482913 is your code",
  text: `Type 482913, or go to ${url}.`,
  html: `<b>482913</b><a href="${url}">Sign in</a>`,
  headers: { "List-Unsubscribe": `<${url}>, <mailto:post@tidewater.example?subject=unsubscribe%20${token}>` },
};

describe("secrets of a letter", () => {
  it("stand nowhere in what is kept, and at their places in what is sent", () => {
    const { shown, secrets } = hideSecrets(letter, ["482913", token, url]);
    expect(JSON.stringify(shown)).not.toMatch(/482913|kq3n5Zc7/);
    expect(shown.subject).toMatch(/^\[hidden \d\] is your code$/);
    expect(restoreSecrets(shown, secrets)).toEqual(letter);
  });
  it("come back whatever they and the words are", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{6,43}$/), { maxLength: 4 }), fc.string(), (secrets, words) => {
        const written = { subject: words, text: secrets.join(words), html: `<p>${secrets.join(" ")}`, headers: {} };
        const hidden = hideSecrets(written, secrets);
        for (const secret of secrets) expect(hidden.shown.html).not.toContain(secret);
        if (!/\[hidden \d+\]/.test(words)) expect(restoreSecrets(hidden.shown, hidden.secrets)).toEqual(written);
      }),
    );
  });
});

describe("a seal", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "masthead-seal-"));
  it("opens what it closed, in another process too, and is a file that its owner alone reads", () => {
    const dataDir = folder();
    const sealed = openSeal(dataDir).close("ÄÖ 482913");
    expect(sealed.includes("482913")).toBe(false);
    expect(openSeal(dataDir).open(sealed)).toBe("ÄÖ 482913");
    expect(statSync(join(dataDir, "letters.key")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, "letters.key"), "utf8").trim()).toHaveLength(43);
  });
  it("does not open what another key closed, nor what was changed", () => {
    const seal = openSeal(folder());
    expect(openSeal(folder()).open(seal.close("a"))).toBeUndefined();
    const changed = seal.close("abc");
    changed[changed.length - 1]! ^= 1;
    expect(seal.open(changed)).toBeUndefined();
    expect(seal.open(Buffer.alloc(3))).toBeUndefined();
  });
  it("is made of the setting where there is one", () => {
    const sealed = openSeal(folder(), "one secret for two machines").close("a");
    expect(openSeal(folder(), "one secret for two machines").open(sealed)).toBe("a");
  });
  it("opens what the key before closed, and closes by the new one alone", () => {
    const before = openSeal(folder(), "the secret before").close("a");
    const now = openSeal(folder(), "the secret now", "the secret before");
    expect(now.open(before)).toBe("a");
    expect(openSeal(folder(), "the secret before").open(now.close("b"))).toBeUndefined();
    expect(openSeal(folder(), "the secret now").open(now.close("b"))).toBe("b");
    const dataDir = folder();
    const inFile = openSeal(dataDir).close("c");
    const line = readFileSync(join(dataDir, "letters.key"), "utf8").trim();
    expect(openSeal(folder(), "the secret now", line).open(inFile)).toBe("c");
  });
  it("keeps a key that is there", () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, "letters.key"), "mine\n");
    openSeal(dataDir).close("a");
    expect(readFileSync(join(dataDir, "letters.key"), "utf8")).toBe("mine\n");
  });
});
