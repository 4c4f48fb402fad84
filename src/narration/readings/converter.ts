import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { elapsed } from "../../platform/index.ts";
import { rate } from "../sound.ts";

const run = promisify(execFile);

/** What people record in beside WAV and MP3. `format` is the converter's name for it. */
type Foreign = { name: string; format: string; begins: RegExp };

const foreign: readonly Foreign[] = [
  { name: "an M4A", format: "mov", begins: /^....ftyp/s },
  { name: "a FLAC", format: "flac", begins: /^fLaC/ },
  { name: "an Ogg file", format: "ogg", begins: /^OggS/ },
  { name: "a WebM", format: "matroska", begins: /^\x1aE\xdf\xa3/ },
  { name: "an AIFF", format: "aiff", begins: /^FORM....AIF[FC]/s },
  { name: "a CAF", format: "caf", begins: /^caff/ },
  { name: "an AAC file", format: "aac", begins: /^\xff[\xf0\xf1\xf8\xf9]/ },
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
  if (!(await hasConverter(program)))
    throw new Error(
      `it is ${name}, which only ffmpeg reads, and there is none on this server. Save the recording as MP3 or WAV (in Audacity: File, Export Audio; on a Mac: afconvert -f WAVE -d LEI16 reading.m4a reading.wav) and upload that, or have ffmpeg installed`,
    );
  const folder = await mkdtemp(join(tmpdir(), "masthead-reading-"));
  try {
    // an M4A has its table of contents at the end more often than not: it cannot come through a pipe
    const [given, made] = [join(folder, "given"), join(folder, "made.wav")];
    await writeFile(given, bytes);
    const input = ["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-f", format, "-i", given];
    const output = ["-map", "0:a:0", "-t", String(mostSeconds), "-ac", "1", "-ar", String(rate), "-c:a", "pcm_s16le", "-bitexact", made];
    await run(program, [...input, ...output], { timeout: 300_000 }).catch((error: Error & { stderr?: string }) => {
      throw new Error(complaint(error.stderr));
    });
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What ffmpeg says, in words; else its last line, without our folders. */
function complaint(said = ""): string {
  if (/matches no streams|does not contain any stream/.test(said)) return "there is no sound in it";
  if (/moov atom not found|Invalid data found|partial file|End of file/.test(said)) return "it is cut off or broken";
  const last = (said.trim().split("\n").at(-1) ?? "").replace(/\/\S*\/(given|made\.wav)/g, "the file").slice(0, 200);
  return last ? `ffmpeg says: ${last}` : "ffmpeg did not finish with it";
}
