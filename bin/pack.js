#!/usr/bin/env node
// Before a package is packed, its bundle is made and marked as whole; afterwards the mark goes, or a clone would never build anew.
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, makeAssets, packedMark, place, sweepLate, version } from "./build.js";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
rmSync(join(dist, packedMark), { force: true });
if (process.argv[2] !== "--after") {
  const { folder, fresh } = place();
  if (folder !== dist) throw new Error(`The bundle goes to ${folder}: pack in a clone that you may write into.`);
  // of a clone that was used, what its own languages and its tests left goes into nobody's package; a new bundle comes without
  await (fresh ? makeAssets(dist) : build());
  sweepLate(dist, 1);
  writeFileSync(join(dist, packedMark), `${version}\n`);
}
