import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type pg from "pg";
import type { Metrics } from "./metrics.ts";

const memory = { name: "masthead_process_memory_bytes", says: "Memory of this process.", labels: ["kind"] } as const;
const cpu = { name: "masthead_process_cpu_seconds_total", says: "Processor time of this process.", labels: [] } as const;
const up = { name: "masthead_process_uptime_seconds", says: "How long this process has been running.", labels: [] } as const;
const delay = {
  name: "masthead_event_loop_delay_seconds",
  says: "How late the event loop was since it was last asked.",
  labels: ["quantile"],
} as const;
const busy = { name: "masthead_event_loop_utilization", says: "Share of the time at work since it was last asked.", labels: [] } as const;
const pools = { name: "masthead_database_connections", says: "Connections of this process to its database.", labels: ["state"] } as const;

/** What this process itself does: memory, processor, how late its loop is, its connections. `close` stops the watch. */
export function watchProcess(metrics: Metrics, pool: pg.Pool): { close: () => void } {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  let since = performance.eventLoopUtilization();
  metrics.gauge(memory, () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return Object.entries({ rss, heap: heapUsed, external }).map(([kind, value]) => ({ labels: { kind }, value }));
  });
  metrics.counted(cpu, () => {
    const { user, system } = process.cpuUsage();
    return [{ labels: {}, value: (user + system) / 1e6 }];
  });
  metrics.gauge(up, () => [{ labels: {}, value: process.uptime() }]);
  metrics.summary(delay, () => {
    const late = { "0.5": loop.percentile(50), "0.99": loop.percentile(99), "1": loop.max };
    const readings = Object.entries(late).map(([quantile, value]) => ({ labels: { quantile }, value: value / 1e9 }));
    loop.reset();
    return readings;
  });
  metrics.gauge(busy, () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, since);
    since = now;
    return [{ labels: {}, value: utilization }];
  });
  metrics.gauge(pools, () => {
    const { totalCount, idleCount, waitingCount } = pool;
    return Object.entries({ open: totalCount, idle: idleCount, asked: waitingCount }).map(([state, value]) => ({
      labels: { state },
      value,
    }));
  });
  return { close: () => loop.disable() };
}
