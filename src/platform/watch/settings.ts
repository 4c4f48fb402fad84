import { z } from "zod";
import { settingsOf } from "../read-settings.ts";
import type { TraceSettings } from "./traces.ts";

type WatchSettings = {
  /** Without either nobody is told what is measured. */
  metrics: { token: string | undefined; port: number | undefined };
  traces: TraceSettings | undefined;
};

declare module "../read-settings.ts" {
  interface Settings extends WatchSettings {}
}

const pairs = z
  .string()
  .regex(/^\s*[\w-]+=[^,]*(?:,\s*[\w-]+=[^,]*)*$/, "give name=value, more of them after commas")
  .transform((text) => Object.fromEntries(text.split(",").map(pairOf)));

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at).trim(), decoded(text.slice(at + 1).trim())];
}

/** Values are written as in an address; one that is not stands for itself. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const table = {
  METRICS_TOKEN: {
    schema: z.string().min(24, "give 24 characters or more, as `openssl rand -base64 32` prints them"),
    secret: true,
    says: "Whoever sends it as a bearer token reads /metrics, as Prometheus does. Without it /metrics is not there.",
    more: "[OPERATIONS.md](OPERATIONS.md#seeing-what-happens) says what is measured.",
  },
  METRICS_PORT: {
    schema: z.coerce.number().int().min(0).max(65_535),
    says: "A port of its own for /metrics, /livez and /readyz, at HOST, also of `masthead worker`. Close it to the world: without METRICS_TOKEN everybody who reaches it reads /metrics there.",
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: z.url({ protocol: /^https?$/ }),
    says: "Where traces go, as in http://collector:4318: OpenTelemetry’s OTLP over HTTP in JSON. Without it nothing is traced.",
  },
  OTEL_EXPORTER_OTLP_HEADERS: { schema: pairs, secret: true, says: "Headers for it, as in api-key=…" },
  OTEL_EXPORTER_OTLP_PROTOCOL: {
    schema: z.literal("http/json", "only http/json is spoken: let the collector turn it into another"),
    says: "How traces are sent; http/json is the only way.",
  },
  OTEL_SERVICE_NAME: { schema: z.string().min(1), initially: "masthead", says: "Name of this process among the traces." },
  OTEL_TRACES_SAMPLER_ARG: {
    schema: z.coerce.number().min(0).max(1),
    initially: "1",
    says: "Share of requests and jobs that are traced, from 0 to 1.",
  },
} as const;

export const watchSettings = settingsOf(table, (v): WatchSettings => ({
  metrics: { token: v.METRICS_TOKEN, port: v.METRICS_PORT },
  traces: v.OTEL_EXPORTER_OTLP_ENDPOINT
    ? {
        endpoint: `${v.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, "")}/v1/traces`,
        headers: v.OTEL_EXPORTER_OTLP_HEADERS ?? {},
        service: v.OTEL_SERVICE_NAME,
        ratio: v.OTEL_TRACES_SAMPLER_ARG,
      }
    : undefined,
}));
