import { expect, it } from "vitest";
import { type Reader, stranger } from "./decide.ts";
import { readerAt } from "./reader-of.ts";

const range = (institutionId: string, address: string) => ({ institutionId, matches: (ip: string) => ip === address });
const ranges = [range("library", "192.0.2.1"), range("school", "192.0.2.2")];
const registered: Reader = { ...stranger, signedIn: true, returning: true };
const subscriber: Reader = { signedIn: true, staff: false, issues: "all", adFree: false };

it.each<[string, Reader, string, Partial<Reader>]>([
  [
    "a stranger in the library reads everything, without ads",
    stranger,
    "192.0.2.1",
    { issues: "all", adFree: true, signedIn: false, institution: { id: "library", way: "range" } },
  ],
  ["a stranger at school is the school’s", stranger, "192.0.2.2", { institution: { id: "school", way: "range" } }],
  ["a stranger elsewhere stays one", stranger, "192.0.2.9", stranger],
  [
    "whoever is signed in there stays who they are, and reads everything",
    registered,
    "192.0.2.1",
    { signedIn: true, returning: true, issues: "all", adFree: true },
  ],
  ["a subscriber there reads by the own subscription, and is not counted", subscriber, "192.0.2.1", subscriber],
  ["staff there are staff", { ...registered, staff: true }, "192.0.2.1", { ...registered, staff: true }],
])("%s", (_who, reader, ip, wanted) => {
  const here = readerAt(reader, ip, ranges);
  expect(here).toMatchObject(wanted);
  expect("institution" in here).toBe("institution" in wanted || ("adFree" in wanted && wanted.adFree === true));
});
