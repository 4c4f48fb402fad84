import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSeal } from "./seal.ts";

describe("what is sealed", () => {
  it("looks another way each time, and opens by its secret alone", () => {
    const seal = openSeal("", "a secret");
    const [one, other] = [seal.close("482913"), seal.close("482913")];
    // with a nonce that comes twice, two texts give one another away
    expect(one.subarray(0, 12)).not.toEqual(other.subarray(0, 12));
    expect([one, other].map((sealed) => seal.open(sealed))).toEqual(["482913", "482913"]);
    expect(openSeal("", "another").open(one)).toBeUndefined();
  });

  it("is nothing where a bit of it was changed", () => {
    const seal = openSeal("", "a secret");
    const sealed = seal.close("482913");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(seal.open(changed), `byte ${at}`).toBeUndefined();
    }
  });

  it("is opened by a key in a file that its owner alone reads, the same for every process", () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-seal-"));
    try {
      const sealed = openSeal(folder).close("482913");
      expect(openSeal(folder).open(sealed)).toBe("482913");
      expect(statSync(join(folder, "letters.key")).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
