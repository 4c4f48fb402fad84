import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { type Platform, doWithin, elapsed } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { leaveRoom } from "./form-room.ts";
import type { Shortcut } from "./listen.ts";

const answered = {
  name: "masthead_http_request_duration_seconds",
  says: "Requests, by the pattern of the address, and how long their answer took.",
  labels: ["method", "route", "status"],
} as const;

type Asked = Parameters<typeof matchedRoutes>[0];

/** The address as the router has it (“/issues/:number”): what somebody asked for is nobody’s to count. */
export function routeOf(c: Asked): string {
  const ways = matchedRoutes(c).map(({ path }) => path);
  const answers = [ways[c.req.routeIndex], ...ways].find((path) => path !== undefined && !path.endsWith("*"));
  // without what each part may be
  return answers?.replaceAll(/\{[^/]*\}/g, "") ?? "(none)";
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Counts, times and traces every request, and gives it an id: the answer has it in X-Request-Id, the log beside each line
 * that is about it. Only a proxy of ours is believed an id, or a trace, that it began.
 */
export function observed({ metrics, traces, log, settings, clock }: Platform): MiddlewareHandler {
  const believed = (value: string | undefined, shape: RegExp) =>
    settings.trustedProxies > 0 && value && shape.test(value) ? value : undefined;
  return async (c, next) => {
    const began = elapsed();
    const method = methods.has(c.req.method) ? c.req.method : "OTHER";
    const request = believed(c.req.header("x-request-id"), /^[\w-]{8,64}$/) ?? newId(clock.now());
    const parent = believed(c.req.header("traceparent"), /^00-/);
    await doWithin({ request }, () =>
      traces.span({ name: method, kind: "server", parent }, async (span) => {
        await next().finally(() => leaveRoom(c.req.raw));
        const route = routeOf(c);
        const { status } = c.res;
        metrics.observe(answered, { method, route, status: classOf(status) }, (elapsed() - began) / 1000);
        span.rename(`${method} ${route}`);
        span.set({ "http.request.method": method, "http.route": route, "http.response.status_code": status });
        log.info({ method, route, status, ms: Math.round(elapsed() - began) }, "answered");
      }),
    );
    c.res.headers.set("x-request-id", request);
  };
}

const classOf = (status: number) => `${Math.floor(status / 100)}xx`;

/** The same of what lies ready in memory and never comes to the router. */
export function observedShortcut({ metrics }: Platform, shortcut: Shortcut): Shortcut {
  const of = (status: string) => metrics.observer(answered, { method: "GET", route: "(from memory)", status });
  const [whole, known] = [of("2xx"), of("3xx")];
  return (request, response) => {
    const began = elapsed();
    const done = shortcut(request, response);
    if (done) (response.statusCode < 300 ? whole : known)((elapsed() - began) / 1000);
    return done;
  };
}
