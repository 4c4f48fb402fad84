import { expect, it } from "vitest";
import { inNoLanguage, isAt } from "./at.ts";

it("a place is the same in every language of the magazine, and no other", () => {
  for (const path of ["/sign-out", "/de/sign-out", "/pt-BR/sign-out", "/de/sign-out/"]) expect(isAt(path, "/sign-out"), path).toBe(true);
  for (const path of ["/", "/de", "/sign-outside", "/desk/sign-out", "/2026/sign-out", "/de/fr/sign-out", "/a/sign-out"])
    expect(isAt(path, "/sign-out"), path).toBe(false);
});

it("an issue is kept at one address, in whichever language it is asked for", () => {
  for (const path of ["/issues/46/read", "/de/issues/46/read", "/pt-BR/issues/46/read"])
    expect(inNoLanguage(path), path).toBe("/issues/46/read");
});
