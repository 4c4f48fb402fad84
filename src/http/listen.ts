import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { codeOf } from "../values/index.ts";
import type { Gate } from "./gate.ts";

/** Tries to answer from memory before a Request object is even made; true when it did. */
export type Shortcut = (request: IncomingMessage, response: ServerResponse) => boolean;

/** `drain`: every answer from here on is the last of its connection, so that whoever shares readers out takes them elsewhere. */
export type Listening = { port: number; drain: () => void; close: () => Promise<void> };

export type Fetch = (request: Request, env: { incoming: IncomingMessage }) => Response | Promise<Response>;

/**
 * From a request's first byte to the end of its head, and to its last byte. What is read and goes on coming, at so many bytes a second
 * at least, has as long again each time: two gigabytes of an archive by a slow line are hours.
 */
const timeouts = { head: 20, whole: 300, least: 20_000 };

/** Opens the port; `seconds` a request may take to arrive; `gate`: where each that does not lie ready waits for its turn; with `tryNextPorts`, the next free one when it is taken. */
export async function listen(
  fetch: Fetch,
  options: {
    port: number;
    host: string;
    shortcut?: Shortcut;
    gate?: Gate;
    tryNextPorts?: boolean;
    seconds?: Omit<typeof timeouts, "least"> & { least?: number };
  },
): Promise<Listening> {
  const { seconds = timeouts, gate } = options;
  const handle = getRequestListener((request, env) => answeredBy(fetch, gate, request, env as { incoming: IncomingMessage }));
  const { whole, least } = { ...timeouts, ...seconds };
  let draining = false;
  const drain = () => {
    draining = true;
    // what came before is answered on a connection that is kept no longer, too
    for (const response of unanswered()) response.shouldKeepAlive = false;
  };
  const server = createServer({ connectionsCheckingInterval: Math.min(seconds.head * 250, 5000) }, (request, response) => {
    if (draining) response.shouldKeepAlive = false;
    begins(request, response);
    if (options.shortcut?.(request, response)) return;
    const go = () => void handle(request, response);
    if (gate) gate.enter(request, response, go);
    else go();
  });
  server.keepAliveTimeout = 65_000;
  // who sends half a head or half a body and then nothing holds no connection open
  server.headersTimeout = seconds.head * 1000;
  // a large file may be longer on its way
  server.requestTimeout = 0;
  const { begins, unanswered } = endWhatDoesNotArrive(server, { every: whole * 1000, least: whole * least });
  const port = await bind(server, options);
  const close = () => {
    drain();
    return closeServer(server, longestAnswer);
  };
  return { port, drain, close };
}

/** However it ends, its turn is over. */
async function answeredBy(fetch: Fetch, gate: Gate | undefined, request: Request, env: { incoming: IncomingMessage }): Promise<Response> {
  try {
    return await fetch(request, env);
  } finally {
    gate?.answered(env.incoming);
  }
}

/** Ends the connection of each request that is not here whole, and of which fewer than `least` bytes came in `every` milliseconds. */
function endWhatDoesNotArrive(server: Server, { every, least }: { every: number; least: number }) {
  const last = new Map<Socket, { request: IncomingMessage; response: ServerResponse; before?: number }>();
  server.on("connection", (socket) => socket.once("close", () => last.delete(socket)));
  const look = setInterval(() => {
    for (const [socket, one] of last) {
      if (one.request.complete) {
        if (one.response.writableFinished) last.delete(socket);
      }
      // what is answered already has nobody who reads on
      else if (one.before !== undefined && (one.response.writableFinished || socket.bytesRead - one.before < least)) socket.destroy();
      else one.before = socket.bytesRead;
    }
  }, every).unref();
  server.once("close", () => clearInterval(look));
  return {
    begins: (request: IncomingMessage, response: ServerResponse) => void last.set(request.socket, { request, response }),
    unanswered: () => [...last.values()].map(({ response }) => response),
  };
}

/** What is being answered when it stops has so long to end; milliseconds. */
const longestAnswer = 7000;

/** Throws a sentence when nobody can listen there, as when the port is taken now, before anything slow is begun. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const server = createServer();
  const error = await tryPort(server, port, host);
  if (error) throw refusedPort(error, { port, host });
  await closeServer(server);
}

/** `setting`: by which the port was given. */
type Bound = { port: number; host: string; tryNextPorts?: boolean; setting?: string };

export async function bind(server: Server, { port, host, tryNextPorts, setting }: Bound): Promise<number> {
  for (let next = port; ; next += 1) {
    const error = await tryPort(server, next, host);
    if (!error) return portOf(server);
    const taken = error.code === "EADDRINUSE";
    if (!taken || !tryNextPorts || next >= port + 20) throw refusedPort(error, { port: next, host, ...(setting && { setting }) });
  }
}

const noHost = "is no address of this machine. Give one of its own as HOST=…: 127.0.0.1 for this machine alone, 0.0.0.0 for all.";

/** What the system says of a port, with the cure. */
function refusedPort(error: NodeJS.ErrnoException, { port, host, setting = "PORT" }: Bound): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or choose another with ${setting}=…`,
    EACCES: `Port ${port} is open to the system’s own user alone, as are most below 1024. Choose another with ${setting}=…, and let a proxy in front take 80 and 443.`,
    EADDRNOTAVAIL: `${host} ${noHost}`,
    ENOTFOUND: `${host} ${noHost}`,
    EAI_AGAIN: `${host} ${noHost}`,
  };
  const says = reasons[codeOf(error)];
  return says ? new Error(says, { cause: error }) : error;
}

/** Of a server that listens. */
function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server listens at no port.");
  return address.port;
}

/** So many connections may wait to be taken: readers who come at once, while the process is held, are not turned away. The system’s own limit stands above it. */
const backlog = 4096;

function tryPort(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once("error", failed);
    server.listen({ port, host, backlog }, () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
}

export function closeServer(server: Server, longest = 3000): Promise<void> {
  return new Promise((resolve) => {
    // a reader with a slow line does not hold up the stop for longer than this
    const timer = setTimeout(() => server.closeAllConnections(), longest).unref();
    // what had begun before is kept alive behind its answer, and is idle then
    const idle = setInterval(() => server.closeIdleConnections(), 50).unref();
    server.close(() => {
      clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
