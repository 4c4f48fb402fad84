import { type Platform, noteSecurity } from "../platform/index.ts";
import { lineOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/** What is asked about a file that came from outside. */
export type Door = Pick<Platform, "scanner" | "log" | "metrics">;
type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Came = { name: string; bytes: number; content: () => Content };

/**
 * Lets a file pass in which the magazine’s scanner finds nothing, or any where it has none. Refuses "file-infected",
 * "file-too-large-to-scan" and, where the scanner does not say, "scanner-silent".
 */
export async function lookThrough(door: Door, { name, bytes, content }: Came): Promise<void> {
  const { scanner, log } = door;
  if (!scanner) return;
  const verdict = await scanner.look(content(), bytes);
  if (verdict.is === "clean") return;
  if (verdict.is === "too large")
    throw refuse("file-too-large-to-scan", (m) =>
      m.refusals.http.tooLargeToScan({ name, megabytes: Math.floor(scanner.most / 1_000_000) }),
    );
  if (verdict.is === "found") {
    const found = lineOf(verdict.name).slice(0, 100);
    noteSecurity(door, "file-refused", { by: "scanner" });
    log.warn({ found }, "a file that was sent is not taken: the scanner knows it");
    throw refuse("file-infected", (m) => m.refusals.http.infected({ name, found }));
  }
  log.error({ why: verdict.why }, "no file is taken: the scanner of SCANNER_URL does not say what it is");
  throw refuse("scanner-silent", (m) => m.refusals.http.scannerSilent);
}
