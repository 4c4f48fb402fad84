import { createServer } from "node:http";
import { expect, it } from "vitest";
import { movableClock } from "../clock.ts";
import { type TraceSettings, openTraces } from "./traces.ts";
import { nowWithin } from "./within.ts";

type Sent = { name: string; traceId: string; spanId: string; parentSpanId?: string; status: { code?: number }; kind: number };
const clock = movableClock("2026-11-24T10:00:00Z");

function traced(more: Partial<TraceSettings> = {}) {
  const sent: Sent[] = [];
  const send = async (spans: readonly object[]) => void sent.push(...(spans as Sent[]));
  return { sent, traces: openTraces({ endpoint: "", headers: {}, service: "masthead", ratio: 1, ...more }, clock, send) };
}

it("puts what is asked within something below it, in one trace", async () => {
  const { sent, traces } = traced();
  await traces.span({ name: "GET", kind: "server" }, async (span) => {
    traces.after({ name: "query", kind: "client" }, 12);
    await traces.span({ name: "charge", kind: "client" }, () => Promise.resolve());
    span.rename("GET /issues/:number");
  });
  await traces.close();
  const [query, charge, whole] = sent as [Sent, Sent, Sent];
  expect([query.name, charge.name, whole.name]).toEqual(["query", "charge", "GET /issues/:number"]);
  expect(new Set(sent.map(({ traceId }) => traceId)).size).toBe(1);
  expect([query.parentSpanId, charge.parentSpanId, whole.parentSpanId]).toEqual([whole.spanId, whole.spanId, undefined]);
  expect([whole.kind, query.kind]).toEqual([2, 3]);
});

it("goes on with the trace that a proxy began, and leaves alone what it does not keep", async () => {
  const { sent, traces } = traced();
  const [trace, span] = ["a".repeat(32), "b".repeat(16)];
  const within = (flags: string) =>
    traces.span({ name: "GET", kind: "server", parent: `00-${trace}-${span}-${flags}` }, async () => {
      traces.after({ name: "query", kind: "client" }, 1);
      return nowWithin().trace;
    });
  expect(await within("01")).toBe(trace);
  expect(await within("00")).toBe("");
  await traces.close();
  expect(sent.map(({ traceId, parentSpanId }) => [traceId, parentSpanId])).toContainEqual([trace, span]);
  expect(sent).toHaveLength(2);
});

it("keeps the share that is asked for", async () => {
  const { sent, traces } = traced({ ratio: 0 });
  await traces.span({ name: "GET", kind: "server" }, () => Promise.resolve());
  await traces.close();
  expect(sent).toEqual([]);
});

it("says of what threw that it failed, and throws it on", async () => {
  const { sent, traces } = traced();
  await expect(traces.span({ name: "job", kind: "job" }, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await traces.close();
  expect(sent[0]?.status).toEqual({ code: 2 });
});

it("is sent as a collector takes it; one that is away holds nothing up", async () => {
  const bodies: { path?: string | undefined; key?: unknown; body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = "";
    request
      .on("data", (part) => (body += part))
      .on("end", () => {
        bodies.push({ path: request.url, key: request.headers["api-key"], body });
        response.end("{}");
      });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as { port: number };
  const settings = { endpoint: `http://127.0.0.1:${port}/v1/traces`, headers: { "api-key": "k" }, service: "web", ratio: 1 };
  const traces = openTraces(settings, clock);
  await traces.span({ name: "GET", kind: "server", attributes: { "http.response.status_code": 200 } }, () => Promise.resolve());
  await traces.close();
  expect(bodies).toMatchObject([{ path: "/v1/traces", key: "k" }]);
  const { resourceSpans } = JSON.parse(bodies[0]!.body) as { resourceSpans: [{ resource: object; scopeSpans: [{ spans: [object] }] }] };
  expect(resourceSpans[0].resource).toEqual({ attributes: [{ key: "service.name", value: { stringValue: "web" } }] });
  expect(resourceSpans[0].scopeSpans[0].spans[0]).toMatchObject({
    name: "GET",
    startTimeUnixNano: "1795514400000000000",
    attributes: [{ key: "http.response.status_code", value: { intValue: "200" } }],
  });
  await new Promise((resolve) => collector.close(resolve));
  await traces.span({ name: "GET", kind: "server" }, () => Promise.resolve());
  await traces.close();
});
