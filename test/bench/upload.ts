// A file of two gigabytes sent to where archives are brought, as a browser sends it: taken, and refused where half of it is too much;
// time, how long the main thread is held, memory. Needs nothing but the repository: npx tsx test/bench/upload.ts [MEGABYTES]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen, receiveFiles } from "../../src/http/index.ts";
import { openLog, openMetrics } from "../../src/platform/index.ts";
import { Refusal } from "../../src/values/index.ts";
import { held } from "../support/held.ts";

const megabytes = Number(process.argv[2] ?? 2000);
const door = { log: openLog("silent"), metrics: openMetrics() };
const folder = mkdtempSync(join(tmpdir(), "masthead-bench-upload-"));

/** What sends it is a process of its own, so that its work is not counted. */
const sender = `
  const { request } = require("node:http");
  const [port, megabytes] = process.argv.slice(1).map(Number);
  const head = '--b\\r\\ncontent-disposition: form-data; name="file"; filename="old.xml"\\r\\ncontent-type: text/xml\\r\\n\\r\\n';
  const end = "\\r\\n--b--\\r\\n";
  const piece = Buffer.alloc(1_000_000, "<item><title>The Weir</title></item>\\r\\n--almost");
  const length = Buffer.byteLength(head) + piece.length * megabytes + Buffer.byteLength(end);
  const sent = request({ port, method: "POST", headers: { "content-type": "multipart/form-data; boundary=b", "content-length": length } }, async (answer) => {
    let said = "";
    for await (const one of answer) said += one;
    console.log(answer.statusCode + " " + said);
    process.exit(0);
  });
  sent.on("error", (error) => { console.log("broken: " + error.message); process.exit(1); });
  (async () => {
    sent.write(head);
    for (let at = 0; at < megabytes; at += 1) if (!sent.write(piece)) await new Promise((done) => sent.once("drain", done));
    sent.end(end);
  })();`;

for (const [what, most] of [
  ["taken", 4_000_000_000],
  ["refused", (megabytes * 1_000_000) / 1.5],
] as const) {
  const into = join(folder, what);
  const server = await listen(
    async (request) => {
      try {
        const files = await receiveFiles(door, request, { folder: into, mostBytes: most });
        return new Response(String(files[0]?.bytes ?? 0));
      } catch (error) {
        if (error instanceof Refusal) return new Response(error.detail, { status: 413 });
        throw error;
      }
    },
    { port: 0, host: "127.0.0.1" },
  );
  const { longest, worked, seconds, memory, answer } = await held(
    () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ["-e", sender, String(server.port), String(megabytes)], { stdio: ["ignore", "pipe", "inherit"] }); // prettier-ignore
        let said = "";
        child.stdout.on("data", (piece: Buffer) => (said += String(piece)));
        child.on("close", () => resolve(said.trim()));
      }),
  );
  console.log(
    `${megabytes} MB ${what}: ${answer}; ${longest.toFixed(0)} ms held (${worked.toFixed(0)} of its own), ${seconds.toFixed(1)} s, ${(memory / 1e6).toFixed(0)} MB, ${(statSync(join(into, "old.xml")).size / 1e6).toFixed(0)} MB on disk`,
  );
  await server.close();
  rmSync(into, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
process.exit(0);
