import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Connection, migrate, startEmbedded } from "../../src/platform/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: { embedded: Connection | null; url: string | null };
  }
}

/** One server for the whole run: the embedded one, or the one TEST_DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL ?? null;
  const { admin, stop } = url ? { admin: { connectionString: url }, stop: () => Promise.resolve() } : await embedded();
  await withClient(admin, async (client) => {
    await client.query("drop database if exists masthead_template");
    await client.query("create database masthead_template");
  });
  await migrate(connectionTo(admin, "masthead_template"));
  project.provide("server", { embedded: url ? null : admin, url });
  return stop;
}

async function embedded() {
  const dataDir = mkdtempSync(join(tmpdir(), "masthead-test-"));
  const server = await startEmbedded({ dataDir, unsafe: true });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { admin: server.connection("postgres"), stop };
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
