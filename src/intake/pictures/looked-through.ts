import { intakeSays } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { lineOf } from "../../values/index.ts";
import { NotFetched } from "../old-site/ask.ts";

/** What was fetched, once the magazine’s scanner, where there is one, found nothing in it. Throws NotFetched with the reason. */
export async function lookedThrough({ scanner }: Pick<Platform, "scanner">, bytes: Buffer): Promise<Buffer> {
  const verdict = await scanner?.look([bytes], bytes.length);
  if (!verdict || verdict.is === "clean") return bytes;
  if (verdict.is === "found") throw new NotFetched(intakeSays.malware({ name: lineOf(verdict.name).slice(0, 100) }));
  if (verdict.is === "too large") throw new NotFetched(intakeSays.tooLargeToScan);
  throw new NotFetched(intakeSays.notScanned, { later: true });
}
