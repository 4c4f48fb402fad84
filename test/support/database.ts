import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Connection, startEmbedded } from "../../src/platform/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `files` is the folder of the templates’ files, one for each server: two runs beside each other share nothing but a server. */
    server: { embedded: Connection | null; url: string | null; files: string };
  }
}

/** One server for the whole run: the embedded one, or the one TEST_DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL ?? null;
  if (url) {
    project.provide("server", {
      embedded: null,
      url,
      files: join(tmpdir(), `masthead-templates-${createHash("sha256").update(url).digest("hex").slice(0, 12)}`),
    });
    return () => Promise.resolve();
  }
  const dataDir = mkdtempSync(join(tmpdir(), "masthead-test-"));
  const server = await startEmbedded({ dataDir, unsafe: true });
  project.provide("server", { embedded: server.connection("postgres"), url: null, files: join(dataDir, "templates") });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function connectionTo(server: Connection, database: string): Connection {
  if (!("connectionString" in server)) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

export async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
