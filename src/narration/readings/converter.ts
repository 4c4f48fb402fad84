import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Messages } from "../../messages/index.ts";
import { elapsed } from "../../platform/index.ts";
import type { Refusal } from "../../values/index.ts";
import { soundAmiss } from "../sound-amiss.ts";
import { rate } from "../sound.ts";

const run = promisify(execFile);

/** What people record in beside WAV and MP3. `format` is the converter's name for it. */
type Foreign = { name: keyof Messages["desk"]["narration"]["amiss"]["formats"]; format: string; begins: RegExp };

const foreign: readonly Foreign[] = [
  { name: "m4a", format: "mov", begins: /^....ftyp/s },
  { name: "flac", format: "flac", begins: /^fLaC/ },
  { name: "ogg", format: "ogg", begins: /^OggS/ },
  { name: "webm", format: "matroska", begins: /^\x1aE\xdf\xa3/ },
  { name: "aiff", format: "aiff", begins: /^FORM....AIF[FC]/s },
  { name: "caf", format: "caf", begins: /^caff/ },
  { name: "aac", format: "aac", begins: /^\xff[\xf0\xf1\xf8\xf9]/ },
];

export const foreignKindOf = (bytes: Uint8Array): Foreign | undefined => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  return foreign.find(({ begins }) => begins.test(head));
};

const there = new Set<string>();
/** When it was looked for last and was not there, in milliseconds: to begin a process holds the thread. */
const missed = new Map<string, number>();
const lookAgain = 60_000;

/** Whether ffmpeg is there. Once it was, it stays; installed later, it is found within a minute, without a new start. */
export async function hasConverter(program: string): Promise<boolean> {
  if (there.has(program)) return true;
  if (elapsed() - (missed.get(program) ?? -lookAgain) < lookAgain) return false;
  const answered = await run(program, ["-version"], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (answered) there.add(program);
  else missed.set(program, elapsed());
  return answered;
}

/**
 * The sound of a foreign file as WAV, mono at our rate. The format is given and not guessed: a playlist that
 * names other files is never one of ours. Throws a sentence, with the cure where no converter is there.
 */
export async function converted(
  bytes: Uint8Array,
  { name, format }: Foreign,
  { program, mostSeconds }: { program: string; mostSeconds: number },
): Promise<Buffer> {
  if (!(await hasConverter(program))) throw soundAmiss((m) => m.noConverter(m.formats[name]));
  const folder = await mkdtemp(join(tmpdir(), "masthead-reading-"));
  try {
    // an M4A has its table of contents at the end more often than not: it cannot come through a pipe
    const [given, made] = [join(folder, "given"), join(folder, "made.wav")];
    await writeFile(given, bytes);
    const input = ["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-f", format, "-i", given];
    const output = ["-map", "0:a:0", "-t", String(mostSeconds), "-ac", "1", "-ar", String(rate), "-c:a", "pcm_s16le", "-bitexact", made];
    await run(program, [...input, ...output], { timeout: 300_000 }).catch((error: Error & { stderr?: string }) => {
      throw complaint(error.stderr);
    });
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What ffmpeg says, in words; else its last line, without our folders. */
function complaint(said = ""): Refusal {
  if (/matches no streams|does not contain any stream/.test(said)) return soundAmiss((m) => m.silent);
  if (/moov atom not found|Invalid data found|partial file|End of file/.test(said)) return soundAmiss((m) => m.broken);
  const last = (said.trim().split("\n").at(-1) ?? "").replace(/\/\S*\/(given|made\.wav)/g, "the file").slice(0, 200);
  return soundAmiss((m) => (last ? m.converterSays(last) : m.unfinished));
}
