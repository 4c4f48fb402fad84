import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { choosePlace } from "./place.ts";

it.runIf(process.getuid?.() === 0)("a place made by root under a strict umask is one that the database’s own user gets to", () => {
  const above = mkdtempSync(join(tmpdir(), "masthead-place-"));
  chmodSync(above, 0o755);
  const before = process.umask(0o077);
  try {
    const { home, socketFolder } = choosePlace(join(above, "data"), () => undefined);
    const modes = [join(above, "data"), home, socketFolder].map((folder) => statSync(folder).mode & 0o777);
    expect([home, modes]).toEqual([join(above, "data", "database"), [0o755, 0o755, 0o700]]);
  } finally {
    process.umask(before);
    rmSync(above, { recursive: true });
  }
});
