// Processor time of a kept page per request, signed out and as a subscriber, beside a bare node:http that sends the same bytes with the
// same heads: what lies between the two is ours. No database, no wrk, no nginx: npx tsx test/bench/kept-page.ts [rounds] [requests]
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import { type Packed, listen, observedShortcut, pageCache, securityHeaders } from "../../src/http/index.ts";
import { openMetrics } from "../../src/platform/index.ts";
import { shortcutOf } from "../../src/site/visit/shortcut.ts";
import type { Site } from "../../src/site/visit/context.ts";

const path = "/2026/11/the-lamplighters-of-the-canal";
const html =
  `<!doctype html>${Array.from({ length: 3000 }, (_, at) => `<p>${(at * 7919) % 9973} of the canal’s lamps</p>`).join("")}`.slice(
    0,
    24_000,
  );
const page: Packed = {
  status: 200,
  headers: {
    etag: '"wq8E9aYk2nYVb1Q3mX5o0A"',
    vary: "Accept-Encoding, Cookie",
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-cache",
  },
  identity: Buffer.from(html),
  gzip: gzipSync(html).subarray(0, 9000),
};
const token = "Jh3kq0kQx2yX8f9wqkqL8aYk2nYVb1Q3mX5o0Azz7hs";

async function serveOurs(): Promise<number> {
  const cache = pageCache();
  for (const readerClass of ["stranger", "subscriber"])
    await cache.getOrMake(`${readerClass} ${path}`, async () => ({ page, names: new Set(["article:1"]), until: Infinity }));
  const platform = { settings: { secure: false, trustedProxies: 0 }, clock: { now: () => new Date() }, metrics: openMetrics() };
  const site = {
    platform,
    cache,
    assets: { get: () => undefined },
    ranges: { list: [], until: Infinity },
    readers: new Map([[token, { holder: "1", reader: {}, readerClass: "subscriber", until: Infinity }]]),
    databaseUnavailable: false,
  } as unknown as Site;
  const { port } = await listen(() => new Response("not from memory", { status: 500 }), {
    port: 0,
    host: "127.0.0.1",
    shortcut: observedShortcut(platform as never, shortcutOf(site)),
  });
  return port;
}

/** What node:http costs that knows its answer beforehand. */
async function serveBare(): Promise<number> {
  const body = page.gzip ?? Buffer.from(html);
  const heads = Object.entries({
    ...securityHeaders(false),
    ...page.headers,
    "content-encoding": "gzip",
    "content-length": String(body.length),
  }).flat();
  const server = createServer((_, response) => void response.writeHead(200, heads).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

if (process.argv[2] === "serve") {
  const port = await (process.argv[3] === "ours" ? serveOurs() : serveBare());
  process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
  // whoever asked is gone
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
} else await compare(Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 20_000));

async function compare(rounds: number, requests: number): Promise<void> {
  const servers = { bare: begin("bare"), ours: begin("ours") };
  const ways = {
    "bare node:http": { ...(await servers.bare), cookie: "" },
    "signed out": { ...(await servers.ours), cookie: "" },
    "as a subscriber": { ...(await servers.ours), cookie: `cookie: theme=x; masthead=${token}\r\n` },
  };
  const spent = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, { port, cpu, cookie }] of Object.entries(ways)) {
      const before = await cpu();
      await drive(port, cookie, requests);
      if (round >= 0) spent.get(name)?.push(((await cpu()) - before) / requests);
    }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  const base = median(spent.get("bare node:http") ?? []);
  for (const [name, list] of spent)
    process.stdout.write(`${name}: ${median(list).toFixed(1)} µs a request, ${(median(list) / base).toFixed(2)} × bare\n`);
  process.exit(0);
}

async function begin(what: string) {
  const child = fork(import.meta.filename, ["serve", what], { execArgv: process.execArgv });
  const told = <T>() => new Promise<T>((resolve) => child.once("message", (said) => resolve(said as T)));
  const { port } = await told<{ port: number }>();
  const cpu = async () => {
    const said = told<{ cpu: NodeJS.CpuUsage }>();
    child.send("cpu");
    const { user, system } = (await said).cpu;
    return user + system;
  };
  return { port, cpu };
}

/** So many requests over 16 connections, each after the answer to the one before, as browsers behind a proxy send them. */
async function drive(port: number, cookie: string, requests: number): Promise<void> {
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: Mozilla/5.0 (X11; Linux x86_64)\r\naccept: text/html,*/*;q=0.8\r\naccept-language: en-GB,en;q=0.5\r\naccept-encoding: gzip\r\nsec-fetch-site: none\r\n${cookie}\r\n`;
  const each = Math.ceil(requests / 16);
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      const socket = connect(port, "127.0.0.1");
      let [left, got, length] = [each, 0, 0];
      await new Promise<void>((resolve, reject) => {
        socket.on("error", reject);
        socket.on("data", (data) => {
          if (length === 0) {
            const head = data.toString("latin1", 0, 2000);
            if (!head.startsWith("HTTP/1.1 200")) reject(new Error(head));
            length = head.indexOf("\r\n\r\n") + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1]);
          }
          got += data.length;
          if (got < length) return;
          [got, length, left] = [0, 0, left - 1];
          if (left > 0) socket.write(request);
          else resolve();
        });
        socket.write(request);
      });
      socket.destroy();
    }),
  );
}
