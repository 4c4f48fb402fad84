#!/usr/bin/env node
// Writes the types of the tables from a migrated database: node bin/tables.js postgres://… [FILE]
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [url = "", file = join(root, "src/platform/database/tables.ts")] = process.argv.slice(2);
const options = [
  "--dialect",
  "postgres",
  "--url",
  url,
  "--out-file",
  file,
  "--date-parser",
  "string",
  "--type-mapping",
  '{"int8":"number"}',
];
const only = ["--default-schema", "public", "--include-pattern", "public.*", "--exclude-pattern", "public.migrations"];
const { status, stderr } = spawnSync(join(root, "node_modules/.bin/kysely-codegen"), [...options, ...only], {
  cwd: root,
  encoding: "utf8",
});
if (status !== 0) process.stderr.write(stderr);
process.exit(status ?? 1);
