import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { deadExports } from "./dead-exports.ts";

const root = projectFolder();
const files = ["src", "test", "demo", "bin"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, "utf8") })),
);

it("exports nothing that nobody imports", () => {
  expect(files.length).toBeGreaterThan(500);
  expect(deadExports(files)).toEqual([]);
});

describe("the test itself finds", () => {
  const door = { path: "src/people/index.ts", text: 'export { type Reader, signIn } from "./sign-in.ts";' };
  const room = { path: "src/people/sign-in.ts", text: "export type Reader = string;\nexport async function signIn() {}" };
  const site = (text: string) => ({ path: "src/site/bad.ts", text });

  it.each([
    ["a function that nobody takes", [{ path: "src/people/a.ts", text: "export const left = 1;" }], ["src/people/a.ts: left"]],
    ["a name at a door that nobody comes for", [door, room], ["src/people/index.ts: Reader", "src/people/index.ts: signIn"]],
    ["one of two", [door, room, site('import { type Reader } from "../people/index.ts";')], ["src/people/index.ts: signIn"]],
    ["none where all are taken", [door, room, site('import {\n  type Reader,\n  signIn as enter,\n} from "../people/index.ts";')], []],
    [
      "none that another room adds to",
      [
        { path: "src/people/a.ts", text: "export interface Rows {}" },
        site('declare module "../people/a.ts" {\n  interface Rows {\n    one: 1;\n  }\n}'),
      ],
      [],
    ],
    ["none in a file that is taken as a whole", [door, room, site('const people = await import("../people/index.ts");')], []],
  ])("%s", (_what, given, found) => expect(deadExports(given)).toEqual(found));
});
