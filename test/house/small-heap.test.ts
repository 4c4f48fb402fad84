import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";

/** Megabytes that a process has for young objects when it has made many that live for a while. */
function youngAfter(program: string): number {
  const source = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { keepHeapSmall, letHeapGrow } from ${JSON.stringify(pathToFileURL(join(projectFolder(), "bin/small-heap.js")).href)};
    ${program}
    const held = [];
    for (let at = 0; at < 400000; at += 1) {
      held[at % 60000] = { at, words: [at, at + 1] };
      // as between two requests
      if (at % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    process.stdout.write(String(getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space").space_size / 1048576));`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", source], { encoding: "utf8" }));
}

it("a program that is read has two megabytes for young objects, and once it has started eight", () => {
  expect(youngAfter("keepHeapSmall();")).toBeLessThanOrEqual(2);
  expect(youngAfter("keepHeapSmall(); letHeapGrow();")).toBe(8);
});
