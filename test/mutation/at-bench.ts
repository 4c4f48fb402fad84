import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Server } from "../support/server.ts";
import type { Asked, Ended } from "./bench.ts";
import { makeCopy, put } from "./copy.ts";
import { type Guard, broken } from "./guard.ts";
import { isOfBrowsers } from "./of-browsers.ts";

/** Longer than any file of tests takes, milliseconds; what hangs, or a machine with much else to do, is given up. */
const patience = 600_000;

/** A copy of the project, and the process that runs its tests: started when it is first asked, and again after what it was asked hung. */
export class Bench {
  private readonly server: Server;
  private readonly whole: string;
  private readonly copy: string;
  private readonly makesTables: boolean;
  private child: ChildProcess | undefined;
  private broken: string | undefined;
  /** Since it was last asked. */
  private changed: string[] = [];

  /** `whole`: the project, of which this is a copy. `makesTables`: of its own tables; else it takes those that the whole one made. */
  constructor(server: Server, { whole, copy, makesTables }: { whole: string; copy: string; makesTables: boolean }) {
    this.server = server;
    this.whole = whole;
    this.copy = copy;
    this.makesTables = makesTables;
    makeCopy(copy, whole);
  }

  /** How each test ended; undefined where they did not, or the process went. */
  async ask(asked: Omit<Asked, "changed">): Promise<Ended[] | undefined> {
    const child = (this.child ??= this.start());
    this.sayAssets(asked.test);
    child.send({ ...asked, changed: this.changed });
    this.changed = [];
    const answered = new AbortController();
    const given = { signal: AbortSignal.any([answered.signal, AbortSignal.timeout(patience)]) };
    const ended = await Promise.race([
      once(child, "message", given).then(([answer]: Ended[][]) => answer),
      once(child, "exit", given).then(() => undefined),
    ]).catch(() => undefined);
    answered.abort();
    if (!ended) this.stop();
    return ended;
  }

  /**
   * What browsers are given is made anew where any source is another, which takes longer than most tests: a house is told that they are
   * those of the whole copy (src/site/assets/kept-assets.ts), where nothing of theirs is broken. Tests in src ask for the sum itself.
   */
  private sayAssets(test: string): void {
    const file = join(this.copy, "src/site/assets/sources.sum");
    if (test.startsWith("test/") && !(this.broken && isOfBrowsers(this.broken, this.whole))) writeFileSync(file, "whole\n");
    else rmSync(file, { force: true });
  }

  break(guard: Guard): void {
    this.broken = guard.file;
    put(this.copy, guard.file, broken(readFileSync(join(this.whole, guard.file), "utf8"), guard));
    this.changed.push(guard.file);
  }

  /** Written anew: what was bundled of the broken line is older than it, and is bundled again. */
  mend({ file }: Guard): void {
    this.broken = undefined;
    put(this.copy, file, readFileSync(join(this.whole, file), "utf8"));
    this.changed.push(file);
  }

  private start(): ChildProcess {
    const of = JSON.stringify({ copy: this.copy, server: this.server });
    const env = { ...process.env, TEMPLATES_OF: this.makesTables ? this.copy : this.whole };
    // a group of its own, so that what its tests leave running goes with it
    return fork(join(import.meta.dirname, "bench.ts"), [of], { cwd: this.copy, env, detached: true, stdio: "ignore" });
  }

  stop(): void {
    try {
      if (this.child?.pid) process.kill(-this.child.pid, "SIGKILL");
    } catch {
      // it went by itself
    }
    this.child = undefined;
  }
}
