import { readFileSync } from "node:fs";
import { takeMail } from "../newsletter/index.ts";
import type { Platform } from "../platform/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const bouncesUsage = "Usage: masthead bounces FILE…   (a mail or an mbox file; - reads one from standard input)";

/** Takes what arrived at the bounce address: suppresses dead mailboxes, unsubscribes those who wrote. Files may be fed twice. */
export async function bouncesCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words } = readArguments(argv, {}, bouncesUsage);
  if (words.length === 0) throw new Error(bouncesUsage);
  const files = words.map((path) => ({ path, bytes: readFileSync(path === "-" ? 0 : path) }));
  const platform = await open();
  let failed = 0;
  for (const { path, bytes } of files)
    for (const { did, says } of await takeMail(platform, bytes)) {
      out.line(`${path}: ${says}`);
      if (did === "failed") failed = 1;
    }
  return failed;
}
