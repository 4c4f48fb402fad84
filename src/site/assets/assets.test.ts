import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, it } from "vitest";
import { external } from "../../../test/support/external.ts";
import { projectFolder } from "../../platform/index.ts";

it("the bundler is read by no start that finds everything made, nor by its end", () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-assets-"));
  try {
    symlinkSync(join(projectFolder(), "node_modules"), join(folder, "node_modules"));
    const asks = `
      import { createRequire } from "node:module";
      import { endBundler } from "./assets.ts";
      const isRead = () => Object.keys(createRequire(import.meta.url).cache).some((file) => /node_modules.esbuild.lib/.test(file));
      await endBundler();
      const before = isRead();
      await import("esbuild");
      process.stdout.write(JSON.stringify([before, isRead()]));`;
    const outfile = join(folder, "asks.mjs");
    buildSync({ ...external, stdin: { contents: asks, resolveDir: import.meta.dirname }, outfile });
    expect(JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" }))).toEqual([false, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
