// An embedded database in a process of its own: embedded-process.ts DATA_DIR, bundled by beside.ts; ends with its standard input.
import { startEmbedded } from "../../src/platform/index.ts";

const server = await startEmbedded({ dataDir: process.argv[2]!, unsafe: process.argv[3] !== "safe" });
process.stdout.write(`${JSON.stringify({ kept: server.kept, beside: server.beside })}\n`);
process.stdin.on("end", () => void server.stop().then(() => process.exit(0))).resume();
