import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

/**
 * How often `src` says a type where it shows none: casts (`as X`, never `as const`) and `!`. Numbers only
 * fall: what comes in is parsed by a schema, what must be there is asked with a helper that says what is missing.
 * When one falls by ten, lower it here.
 */
const most = { casts: 110, bangs: 210 };

const root = join(import.meta.dirname, "../..");

function said(folder: string): { casts: number; bangs: number; places: string[] } {
  const options = ["--config", join(root, "test/house/said-types.json"), "--ignore-pattern", "**/*.test.*", "--format", "json", folder];
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), options, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const of = (rule: string) => diagnostics.filter(({ code }) => code.includes(rule));
  const [casts, bangs] = [of("consistent-type-assertions"), of("no-non-null-assertion")];
  return { casts: casts.length, bangs: bangs.length, places: diagnostics.map(({ filename }) => filename) };
}

it("casts and ! in src grow no further, and their ceilings follow them down", () => {
  const { casts, bangs } = said("src");
  expect(casts, "casts: parse what comes in, or type what is kept").toBeLessThanOrEqual(most.casts);
  expect(bangs, "!: ask for what must be there with a helper that says what is missing").toBeLessThanOrEqual(most.bangs);
  expect({ casts: most.casts - casts, bangs: most.bangs - bangs }, "lower the ceilings").toSatisfy(
    (below: { casts: number; bangs: number }) => below.casts < 10 && below.bangs < 10,
  );
});

it("counts a planted cast and a planted !, and neither `as const` nor a renamed import", () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-said-"));
  writeFileSync(
    join(folder, "planted.ts"),
    'import { join as joined } from "node:path";\nexport const kinds = ["a"] as const;\nexport const one = kinds as unknown as number[];\nexport const two = one[0]!;\nexport { joined };\n',
  );
  try {
    expect(said(folder)).toMatchObject({ casts: 2, bangs: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
