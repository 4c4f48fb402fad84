import { Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, test } from "vitest";
import { isRecipient } from "./recipient.ts";

const asLibrary = (text: string): boolean => {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
};
const recipients = await Promise.all(
  [generateX25519Identity(), generateX25519Identity(), generateHybridIdentity()].map(async (identity) =>
    identityToRecipient(await identity),
  ),
);

describe("for whom backups are closed", () => {
  test("a public key of age is known, the plain and the post-quantum one", () => {
    for (const recipient of recipients) expect([asLibrary(recipient), isRecipient(recipient)]).toEqual([true, true]);
  });

  test("a letter that is mistyped, left out, doubled or changed with its neighbour is found", () => {
    for (const recipient of recipients) {
      for (let at = 4; at < recipient.length; at += Math.ceil(recipient.length / 60)) {
        const [before, letter, next, after] = [recipient.slice(0, at), recipient[at], recipient[at + 1] ?? "", recipient.slice(at + 2)];
        const wrong = [
          before + (letter === "q" ? "p" : "q") + next + after,
          before + next + after,
          before + letter + letter + next + after,
        ];
        if (next !== letter) wrong.push(before + next + letter + after);
        for (const text of wrong) if (text !== recipient) expect([text, isRecipient(text)]).toEqual([text, false]);
      }
    }
  });

  test("what is none is refused as age refuses it", async () => {
    const key = await generateX25519Identity();
    for (const text of ["", "age1", "age", "1", "ssh-ed25519 AAAA", "age1qqqqqq", key, `${recipients[0]}x`, "age1é", "AGE1QQ"])
      expect([text, isRecipient(text)]).toEqual([text, asLibrary(text)]);
  });
});
