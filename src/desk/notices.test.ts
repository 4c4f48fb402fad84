import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages/index.ts";
import { nobodyNamed } from "../people/index.ts";
import { projectFolder } from "../platform/index.ts";
import { doneAt, notice, noticeSaid as saidIn } from "./notices.ts";

const told = (path: string): string => new URL(path, "http://house.invalid").searchParams.get("done")!;
const english = messagesIn("en");
const noticeSaid = (done: string) => saidIn(done, english);
const held = notice("test-held", "On hold.", { to: "recipient", says: "The reader gets a letter." });
const kept = notice("test-kept", "Kept.");
const [reader, nobody] = [{ ...nobodyNamed, email: "reader@example.org" }, nobodyNamed];

describe("a notice of the desk", () => {
  it("is told by the address that its action leads to", () => {
    expect(doneAt("/desk/staff", kept)).toBe("/desk/staff?done=test-kept");
    expect(noticeSaid(told(doneAt("/desk/staff", kept)))).toBe("Kept.");
    expect(["", "constructor", "test-lost"].map(noticeSaid)).toEqual(["", "", ""]);
  });

  it("says what became of the letter to whom it was written", () => {
    const said = (readers: Parameters<typeof doneAt>[2]) => noticeSaid(told(doneAt("/desk", held, readers)));
    expect(said({ payer: reader })).toBe("On hold. The reader gets a letter.");
    expect(said({ payer: nobody, recipient: reader })).toBe("On hold. The reader gets a letter.");
    expect(said({ payer: reader, recipient: nobody })).toBe("On hold. The reader has no e-mail: no letter goes out.");
  });

  it("may be spoken through the catalogue", () => {
    const written = notice("test-written", ({ frame }) => frame.rooms.letters, { to: "payer", says: ({ frame }) => frame.desk });
    expect(noticeSaid(told(doneAt("/desk", written, { payer: reader })))).toBe("Letters Desk");
  });

  it("has one name", () => {
    expect(() => notice("test-kept", "Kept twice.")).toThrow("Two notices of the desk are called test-kept.");
  });

  it("is sealed by no route without its words", () => {
    const folder = join(projectFolder(), "src/desk");
    const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\./.test(path),
    );
    expect(routes.length).toBeGreaterThan(60);
    const byHand = routes.filter((path) => /[?&]done=/.test(readFileSync(join(folder, path), "utf8")));
    expect(byHand).toEqual([]);
  });
});
