#!/usr/bin/env node
// Narration as a multiple of real time, against native flite (in ffmpeg) and eSpeak where they are installed:
//   node test/bench/narration.js [sentences]
// One run, one text: the voices one after the other, then what we do around a voice.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const count = Number(process.argv[2] ?? 40);
const sentences = Array.from(
  { length: count },
  (_, at) =>
    `Sentence ${at + 1} is about the tide tables, which were printed in 1968 on the back of a calendar that hung where nobody could reach it.`,
);

/** Processor time is what counts: on a busy machine the clock on the wall tells of the others. */
const row = (name, seconds, cpu, wall, said = "") => ({
  name,
  "× real time": Math.round((seconds / cpu) * 10) / 10,
  "cpu s": Math.round(cpu * 100) / 100,
  "wall s": Math.round(wall * 100) / 100,
  "sound s": Math.round(seconds),
  said,
});

function reference(name, texts, command, rows) {
  const out = join(tmpdir(), `bench-${process.pid}.wav`);
  let [seconds, cpu] = [0, 0];
  const began = performance.now();
  for (const text of texts) {
    const { status, stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null', "bash", ...command(text, out)]);
    if (status !== 0) return void rows.push({ name, said: "not installed" });
    const [user, system] = stderr.toString().trim().split(" ").map(Number);
    cpu += user + system;
    seconds += (statSync(out).size - 44) / 2 / readFileSync(out).readUInt32LE(24);
  }
  rows.push(row(name, seconds, cpu, (performance.now() - began) / 1000));
  rmSync(out);
}

const folder = mkdtempSync(join(root, "dist-bench-"));
try {
  const entry = {
    "voice-worker": join(root, "src/narration/voices/voice-worker.ts"),
    bench: join(root, "test/bench/narration-parts.ts"),
  };
  await build({
    entryPoints: entry,
    outdir: folder,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  const { embeddedVoice, narrate, encodeLoud, speechScript, localStorage, fromMarkdown, loudness, decodeSound, rate, stretchesOf } =
    await import(pathToFileURL(join(folder, "bench.js")).href);
  const rows = [];
  const timed = async (name, work) => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const { seconds, said = "" } = await work();
    const { user, system } = process.cpuUsage(before);
    rows.push(row(name, seconds, (user + system) / 1e6, (performance.now() - began) / 1000, said));
  };
  const article = {
    headline: "Bench",
    standfirst: "",
    writtenBy: "Nobody",
    publishedOn: "2026-11-24",
    language: "en",
    body: fromMarkdown(sentences.join(" ")).body,
    magazine: "",
    issue: "",
  };
  const script = speechScript(article);
  let track;
  for (const speaker of ["slt", "rms", "kal16"]) {
    const voice = embeddedVoice({ threads: 1 });
    const casting = { voice, speakers: { reader: speaker, quoted: speaker }, outside: false };
    const storage = localStorage(join(folder, `files-${speaker}`));
    const once = async () => {
      const narrated = await narrate(script, casting, { storage, language: "en", path: join(folder, `track-${speaker}`) });
      track ??= narrated.track;
      return { seconds: narrated.track.length / rate };
    };
    await timed(`embedded ${speaker}, one thread, nothing kept`, once);
    if (speaker === "slt") await timed("the same again, every sentence from storage", once);
    await voice.close();
  }
  let mp3;
  await timed("loudness, limiter, MP3, measured after decoding", async () => {
    const path = join(folder, "bench.mp3");
    await encodeLoud(stretchesOf(track), { title: "Bench", artist: "", album: "", year: "2026" }, path);
    mp3 = readFileSync(path);
    return { seconds: track.length / rate };
  });
  const { pcm } = await decodeSound(mp3);
  rows.at(-1).said = `${loudness(pcm, rate).toFixed(2)} LUFS, ${(mp3.length / 1e6).toFixed(2)} MB`;
  await timed("speech script alone", async () => (speechScript(article), { seconds: track.length / rate }));
  reference(
    "native flite slt, in ffmpeg, a process each",
    sentences,
    (text, out) => ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", `flite=text='${text.replace(/[^\w ]/g, "")}':voice=slt`, out],
    rows,
  );
  reference("native espeak-ng, a process each", sentences, (text, out) => ["espeak-ng", "-w", out, text], rows);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true });
}
