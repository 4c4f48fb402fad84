import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import type { Guard } from "./guard.ts";

/** What became of each row, kept in a file as it is seen, so that a run that was interrupted goes on; a whole run begins it anew. */
export class Seen {
  private readonly file: string;
  private readonly read: (file: string) => string;
  private readonly outcomes = new Map<string, string>();

  constructor(file: string, { read, isAnew }: { read: (file: string) => string; isAnew: boolean }) {
    this.file = file;
    this.read = read;
    if (isAnew) rmSync(file, { force: true });
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
    for (const line of lines) {
      const { key, outcome }: { key: string; outcome: string } = JSON.parse(line);
      this.outcomes.set(key, outcome);
    }
  }

  /** Of this row as it is, with its line's file and its test's as they are. */
  outcome(guard: Guard): string | undefined {
    return this.outcomes.get(this.keyOf(guard));
  }

  keep(guard: Guard, outcome: string, why: string): void {
    appendFileSync(this.file, `${JSON.stringify({ key: this.keyOf(guard), outcome, guard: guard.guard, test: guard.test, why })}\n`);
  }

  private keyOf(guard: Guard): string {
    const sum = createHash("sha256").update(JSON.stringify(guard)).update(this.read(guard.file)).update(this.read(guard.test));
    return sum.digest("hex").slice(0, 20);
  }
}
