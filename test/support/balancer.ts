import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

type Upstream = { port: number; isReady: boolean; agent: Agent };

export type Balancer = {
  /** Which ports are sent readers just now. */
  ready: () => number[];
  /** What went wrong between it and those behind it; nothing is tried a second time. */
  failures: string[];
  /** How often each port answered. */
  answered: Map<number, number>;
  close: () => Promise<void>;
};

/** Milliseconds between one question to /readyz and the next. */
const asks = 100;

/**
 * Shares requests out among the ports that say they are ready, over connections that are kept, as a proxy does: but where
 * others try again it counts a failure.
 */
export async function balancer(at: number, ports: readonly number[]): Promise<Balancer> {
  const upstreams: Upstream[] = ports.map((port) => ({ port, isReady: false, agent: new Agent({ keepAlive: true }) }));
  const failures: string[] = [];
  const answered = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const next = () => {
    const ready = upstreams.filter(({ isReady }) => isReady);
    turn += 1;
    return ready[turn % ready.length];
  };
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const to = next();
    const failed = (why: string) => {
      failures.push(`${incoming.method} ${incoming.url} at ${to?.port ?? "nobody"}: ${why}`);
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    };
    if (!to) return failed("nobody is ready");
    const { method, url, headers } = incoming;
    const asked = request({ host: "127.0.0.1", port: to.port, agent: to.agent, method, path: url, headers }, (answer) => {
      answered.set(to.port, answered.get(to.port)! + 1);
      const { connection: _, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, rest);
      answer.pipe(outgoing);
      answer.on("error", (error) => failed(String(error)));
    });
    asked.on("error", (error) => failed(String(error)));
    incoming.pipe(asked);
    return undefined;
  };
  const ending = new AbortController();
  const watch = async (upstream: Upstream) => {
    while (!ending.signal.aborted) {
      upstream.isReady = await fetch(`http://127.0.0.1:${upstream.port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      await wait(asks, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  for (const upstream of upstreams) void watch(upstream);
  const server = createServer(pass);
  await new Promise<void>((up) => server.listen(at, "127.0.0.1", () => up()));
  return {
    ready: () => upstreams.flatMap(({ port, isReady }) => (isReady ? [port] : [])),
    failures,
    answered,
    close: async () => {
      ending.abort();
      for (const { agent } of upstreams) agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
