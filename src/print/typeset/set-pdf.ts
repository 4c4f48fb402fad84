import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurn, machineEnvironment, projectFolder, workerFile } from "../../platform/index.ts";
import type { Spot } from "../fit/layout-spots.ts";
import { isSpent } from "./spent.ts";
import type { PrintJob, Printed } from "./print-worker.ts";

/** A long issue on a slow machine takes its time; what takes longer than this hangs. */
const patience = 180_000;

let child: ChildProcess | undefined;
let done = { documents: 0, megabytes: 0 };
const oneByOne = inTurn();

type Setting = {
  kind: "article" | "issue" | "labels" | "document" | "cover";
  files: { name: string; bytes: Uint8Array }[];
  data: Record<string, unknown>;
  standard: "ua-1" | null;
  /** Whether a copy for the archive is wanted of the same pages. */
  archived?: boolean;
};
type SetDocument = {
  /** Of a cover by itself: its drawing, as SVG. */
  pdf: Buffer;
  archive: Buffer | null;
  pages: number;
  spots: Spot[];
  data: Record<string, unknown>;
  /** Characters that no face has: they stand as empty boxes. */
  missing: string[];
};

/** Sets one document after the other in a process of its own; one that hangs or dies takes nothing with it. */
export const setPdf = (setting: Setting): Promise<SetDocument> => oneByOne(() => setOne(setting));

/** Starts it while what is to be set is still made ready: it begins as a copy of this process, which is small then. Where it cannot, whoever sets says so. */
export const readyTypesetter = (): void => void oneByOne(async () => void worker()).catch(() => undefined);

const names = { cover: "cover", article: "print view", issue: "issue", labels: "labels", document: "document" };

async function setOne(setting: Setting): Promise<SetDocument> {
  const folder = await mkdtemp(join(tmpdir(), "masthead-print-"));
  try {
    return await setIn(folder, setting);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pictures and pages go to the process and come from it as files: a message of their size would hold up both ends. */
async function setIn(folder: string, { kind, files, data, standard, archived = false }: Setting): Promise<SetDocument> {
  const templates = Object.fromEntries(["lib", "cover-page", kind].map((name) => [`${name}.typ`, template(name)]));
  const written: PrintJob["files"] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    const path = join(folder, `picture-${at}`);
    await writeFile(path, bytes);
    written.push({ name, path });
  }
  const printed = await ask(worker(), {
    templates,
    main: `${kind}.typ`,
    files: written,
    data,
    fit: kind === "issue",
    strict: kind !== "labels" && kind !== "document",
    standard,
    archived,
    pdf: join(folder, "set.pdf"),
    archive: join(folder, "archive.pdf"),
    drawing: kind === "cover" ? join(folder, "set.svg") : null,
  });
  done.documents += 1;
  if ("error" in printed) throw new Error(`The ${names[kind]} could not be set: ${printed.error}`);
  done.megabytes = printed.megabytes;
  const read = (name: string) => readFile(join(folder, name));
  if (kind === "cover") return { ...printed, pdf: await read("set.svg"), archive: null };
  return { ...printed, pdf: await read("set.pdf"), archive: printed.archived ? await read("archive.pdf") : null };
}

const template = (name: string) => readFileSync(join(projectFolder(), `src/print/templates/${name}.typ`), "utf8");

function worker(): ChildProcess {
  if (child?.connected && !isSpent(done)) return child;
  child?.kill();
  done = { documents: 0, megabytes: 0 };
  child = fork(workerFile("print-worker", "print/typeset/print-worker.ts"), {
    execArgv: ["--max-old-space-size=512"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
    // it speaks to nobody and is told no secret: whom else Node may trust, which it would read for a third of its start, neither
    env: machineEnvironment(),
  });
  child.unref();
  (child.channel as { unref?: () => void } | null)?.unref?.();
  return child;
}

function ask(process: ChildProcess, job: PrintJob): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const channel = process.channel as { ref?: () => void; unref?: () => void } | null;
    channel?.ref?.();
    const finish = () => {
      clearTimeout(timer);
      process.off("message", answered);
      process.off("exit", ended);
      channel?.unref?.();
    };
    const answered = (printed: unknown) => {
      finish();
      resolve(printed as Printed);
    };
    const ended = () => {
      finish();
      reject(new Error("The typesetter ended before it was done; the document may be too large."));
    };
    const timer = setTimeout(() => {
      finish();
      process.kill("SIGKILL");
      reject(new Error(`The typesetter took longer than ${patience / 1000} seconds and was stopped.`));
    }, patience);
    process.once("message", answered);
    process.once("exit", ended);
    process.send(job);
  });
}

export function stopTypesetter(): void {
  child?.kill();
  // one that was told to end is connected for a moment still
  child = undefined;
}
