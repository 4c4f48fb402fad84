import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "../../src/platform/index.ts";
import { freePort } from "./killable.ts";

const program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"].find((path) => existsSync(path));

/** Whether this machine has one. */
export const hasPgbouncer = program !== undefined;

export type Pooler = { url: string; close: () => Promise<void> };

/** What libpq is told of a connection, and who may enter its socket's folder. */
function parts(connection: Connection) {
  if (!("connectionString" in connection)) {
    const { host, port, user, database } = connection;
    return { host, port: String(port), user, database, password: "", uid: statSync(host).uid };
  }
  const url = new URL(connection.connectionString);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return { host: url.hostname, port: url.port || "5432", user, password, database: url.pathname.slice(1), uid: 65_534 };
}

/** PgBouncer in transaction mode before a database, with so few connections that each transaction comes into another session. */
export async function pgbouncer(connection: Connection, { connections = 3 } = {}): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-pooler-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const { host, port: there, user, password, database, uid } = parts(connection);
  const lines = [
    "[databases]",
    `${database} = host=${host} port=${there} dbname=${database} user=${user} ${password && `password=${password}`} connect_query='set statement_timeout=15000'`,
    "[pgbouncer]",
    `listen_addr = 127.0.0.1`,
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = any",
    "pool_mode = transaction",
    `default_pool_size = ${connections}`,
    "max_client_conn = 200",
    "server_login_retry = 1",
  ];
  const file = join(folder, "pgbouncer.ini");
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o644 });
  // it does not run as root
  const asOther = process.getuid?.() === 0 ? { uid, gid: uid } : {};
  const child = spawn(program!, [file], { stdio: ["ignore", "ignore", "pipe"], ...asOther });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += String(chunk)));
  await until(
    () => answers(port),
    child,
    () => said,
  );
  return {
    url: `postgres://reader@127.0.0.1:${port}/${database}`,
    close: async () => {
      const over = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null) {
        child.kill("SIGKILL");
        await over;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function until(ready: () => Promise<boolean>, child: ChildProcess, said: () => string): Promise<void> {
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended: ${said()}`);
    await wait(50);
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
