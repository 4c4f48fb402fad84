import { randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import { doWithin, nowWithin } from "./within.ts";

type Value = string | number | boolean;
type Attributes = Record<string, Value>;
type Span = { set: (attributes: Attributes) => void; rename: (name: string) => void };
/** As OTLP numbers them: what happens inside, what is asked of us, what we ask of others. */
const kinds = { internal: 1, server: 2, client: 3, job: 5 } as const;
type Begun = { name: string; kind: keyof typeof kinds; attributes?: Attributes; parent?: string | undefined };

export type TraceSettings = { endpoint: string; headers: Record<string, string>; service: string; ratio: number };

type Finished = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: ReturnType<typeof attributesOf>;
  status: { code?: number };
};

/** Spans are sent by so many, or after so many milliseconds; of more than wait the newest are dropped. */
const batch = { spans: 512, after: 5000, most: 8192 };

/** Only what was begun within a trace that is kept; else nothing is done but `run`. */
export type Traces = {
  span: <T>(begun: Begun, run: (span: Span) => Promise<T>) => Promise<T>;
  /** A span that is over already, as long as it took. */
  after: (begun: Begun, milliseconds: number) => void;
  close: () => Promise<void>;
};

const silent: Span = { set: () => undefined, rename: () => undefined };

export const noTraces: Traces = { span: (_begun, run) => run(silent), after: () => undefined, close: () => Promise.resolve() };

/**
 * Traces as OpenTelemetry has them, sent as OTLP over HTTP in JSON. Names and attributes are words of ours: no path, no
 * query, no address, nothing that was typed. A collector that is away costs spans and nothing else.
 */
export function openTraces(settings: TraceSettings, clock: Clock, send = sendTo(settings)): Traces {
  const outbox = outboxOf(send);
  const finish = ({ name, kind, attributes = {} }: Begun, ids: Ids, { from, failed }: { from: number; failed?: boolean }): void => {
    const { trace: traceId, span: spanId, parent } = ids;
    const times = { startTimeUnixNano: nanos(from), endTimeUnixNano: nanos(clock.now().valueOf()) };
    const status = failed ? { code: 2 } : {};
    const parentSpanId = parent ? { parentSpanId: parent } : {};
    outbox.put({ traceId, spanId, ...parentSpanId, name, kind: kinds[kind], ...times, attributes: attributesOf(attributes), status });
  };
  return {
    span: async (begun, run) => {
      const ids = idsOf(begun.parent, settings.ratio);
      if (!ids) return doWithin({ trace: "" }, () => run(silent));
      const told = { ...begun, attributes: { ...begun.attributes } };
      const from = clock.now().valueOf();
      const span: Span = { set: (more) => Object.assign(told.attributes, more), rename: (name) => (told.name = name) };
      try {
        const answer = await doWithin({ trace: ids.trace, span: ids.span }, () => run(span));
        finish(told, ids, { from });
        return answer;
      } catch (error) {
        finish(told, ids, { from, failed: true });
        throw error;
      }
    },
    after: (begun, milliseconds) => {
      const { trace, span: parent } = nowWithin();
      if (trace && parent) finish(begun, { trace, parent, span: newId(8) }, { from: clock.now().valueOf() - milliseconds });
    },
    close: () => outbox.close(),
  };
}

type Ids = { trace: string; span: string; parent?: string | undefined };

/** Of the trace that is going on, of the one that a proxy of ours began, or of a new one; undefined where it is not among those kept. */
function idsOf(traceparent: string | undefined, ratio: number): Ids | undefined {
  const { trace, span } = nowWithin();
  if (trace === "") return undefined;
  if (trace && span) return { trace, parent: span, span: newId(8) };
  const [, from, parent, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? "") ?? [];
  if (from && parent) return Number.parseInt(flags ?? "0", 16) % 2 === 1 ? { trace: from, parent, span: newId(8) } : undefined;
  const made = newId(16);
  // by the id, as every process of a trace would choose
  return Number.parseInt(made.slice(-8), 16) / 0x1_0000_0000 < ratio ? { trace: made, span: newId(8) } : undefined;
}

const newId = (bytes: number) => randomBytes(bytes).toString("hex");
const nanos = (milliseconds: number) => `${Math.round(milliseconds * 1000)}000`;

const attributesOf = (attributes: Attributes) =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value:
      typeof value === "string"
        ? { stringValue: value }
        : typeof value === "boolean"
          ? { boolValue: value }
          : Number.isInteger(value)
            ? { intValue: String(value) }
            : { doubleValue: value },
  }));

type Send = (spans: readonly object[]) => Promise<void>;

function outboxOf(send: Send) {
  const waiting: object[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    // what cannot be sent is gone: a magazine waits for no collector
    while (waiting.length > 0) await send(waiting.splice(0, batch.spans)).catch(() => undefined);
  };
  return {
    put(span: Finished): void {
      if (waiting.length >= batch.most) return;
      waiting.push(span);
      if (waiting.length === batch.spans) void flush();
      else timer ??= setTimeout(() => void flush(), batch.after).unref();
    },
    close: flush,
  };
}

const sendTo =
  ({ endpoint, headers, service }: TraceSettings): Send =>
  async (spans) => {
    const resource = { attributes: attributesOf({ "service.name": service }) };
    const body = JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "masthead" }, spans }] }] });
    const told = { ...headers, "content-type": "application/json" };
    await (
      await fetch(endpoint, { method: "POST", redirect: "error", body, headers: told, signal: AbortSignal.timeout(10_000) })
    ).body?.cancel();
  };
