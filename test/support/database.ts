import { createConnection } from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";
import { inject } from "vitest";
import type { Connection } from "../../src/platform/index.ts";
import type { Answer } from "./server.ts";

let server: Promise<Connection> | undefined;

/** The server of this run. */
export function testServer(): Promise<Connection> {
  return (server ??= knock(inject("server").door));
}

async function knock(door: string): Promise<Connection> {
  const answer = JSON.parse(await text(createConnection(door))) as Answer;
  if ("error" in answer) throw new Error(answer.error);
  return answer.connection;
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
