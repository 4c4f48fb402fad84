import { createHash, timingSafeEqual } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { Platform } from "../platform/index.ts";
import { type Listening, bind, closeServer } from "./listen.ts";
import { type Readiness, openReadiness } from "./readiness.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compared in the same time, whatever is sent. */
export const isBearer = (authorization: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));

/** What is measured, as Prometheus reads it. */
export const measuresAnswer = async ({ metrics }: Pick<Platform, "metrics">): Promise<Response> =>
  new Response(await metrics.text(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });

/** /metrics, /livez and /readyz at a port of their own, which the world does not reach; the worker has no other. `look` throws where it is not ready. */
export async function serveMeasures(
  platform: Platform,
  look: () => Promise<unknown>,
): Promise<Pick<Listening, "port" | "close"> | undefined> {
  const { settings } = platform;
  const { port } = settings.metrics;
  if (port === undefined) return undefined;
  const ready = openReadiness(platform, async () => void (await look()));
  const server = createServer((request, response) => void answer(platform, ready, { request, response }));
  const bound = await bind(server, { port, host: settings.host, setting: "METRICS_PORT" });
  return { port: bound, close: () => closeServer(server) };
}

type Asked = { request: IncomingMessage; response: ServerResponse };

async function answer(platform: Platform, ready: () => Promise<Readiness>, { request, response }: Asked): Promise<void> {
  const { token } = platform.settings.metrics;
  const say = (status: number, text: string, type = "application/json") =>
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
  const [path] = (request.url ?? "").split("?");
  if (path === "/livez") return void say(200, '{"ok":true}');
  if (path === "/readyz") {
    const { status, says } = await ready();
    return void say(status, JSON.stringify(says));
  }
  if (path !== "/metrics" || (token && !isBearer(request.headers.authorization, token))) return void say(404, '{"ok":false}');
  say(200, await platform.metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
}
