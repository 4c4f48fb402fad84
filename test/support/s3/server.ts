import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { S3mini } from "s3mini";

export type S3Server = { endpoint: string; keys: { accessKeyId: string; secretAccessKey: string }; close: () => Promise<void> };

const python = "/usr/bin/python3";
const script = fileURLToPath(new URL("swift_server.py", import.meta.url));

/** Whether this machine has OpenStack Swift (Debian’s swift-proxy, swift-account, swift-container and swift-object). */
export const hasSwift =
  spawnSync(python, ["-c", "import swift.proxy.server, swift.obj.server, swift.common.middleware.s3api"]).status === 0;

/** A real S3 server, all of it in one process, on a folder of its own. */
export async function startSwift(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-swift-"));
  const server = spawn(python, [script, folder, "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const port = await portOf(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keys: { accessKeyId: "test:tester", secretAccessKey: "testing" },
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (part: Buffer) => (said += part.toString()));
    server.stdout?.on("data", (part: Buffer) => {
      const port = /listening on (\d+)/.exec(part.toString())?.[1];
      if (port) resolve(Number(port));
    });
    server.once("exit", () => reject(new Error(`The S3 server ended before it began: ${said.slice(-2000)}`)));
  });
}

/** Makes a bucket and says its address, as STORAGE_URL has it. */
export async function makeBucket({ endpoint, keys }: Pick<S3Server, "endpoint" | "keys">, name: string): Promise<string> {
  await new S3mini({ endpoint: `${endpoint}/${name}`, region: "us-east-1", ...keys }).createBucket();
  const { accessKeyId, secretAccessKey } = keys;
  return `s3://${encodeURIComponent(accessKeyId)}:${encodeURIComponent(secretAccessKey)}@${name}?endpoint=${encodeURIComponent(endpoint)}`;
}
