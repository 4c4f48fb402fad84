#!/usr/bin/env node
// CPU per request of an article page, signed out and as a subscriber, against nginx sending the same bytes.
// Needs Debian's nginx-light and wrk, and a running demo: node test/bench/article-page.js http://localhost:4000 PID
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [origin = "http://localhost:4000", pid] = process.argv.slice(2);
if (!pid)
  throw new Error(
    "Give the address and the process number of a running Masthead: node test/bench/article-page.js http://localhost:4000 12345",
  );
const seconds = 4;
const rounds = 3;

/** User and system time of a process and its children's threads, in seconds. */
const cpuOf = (id) => {
  const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

async function measure(id, url, headers) {
  const before = cpuOf(id);
  const said = execFileSync("wrk", ["-t1", "-c32", `-d${seconds}s`, ...headers.flatMap((header) => ["-H", header]), url]).toString();
  const requests = Number(/(\d+) requests in/.exec(said)[1]);
  if (/Non-2xx/.test(said)) throw new Error(`${url} did not answer 200:\n${said}`);
  return ((cpuOf(id) - before) / requests) * 1e6;
}

const feed = await (await fetch(`${origin}/feed.json`)).json();
const path = new URL(feed.items[0].url).pathname;
const demo = await (await fetch(`${origin}/demo`)).text();
const subscriber = /value="([^"]+)"\/><p><strong>Maren/.exec(demo)[1];
const signedIn = await fetch(`${origin}/demo/sessions`, {
  method: "POST",
  redirect: "manual",
  headers: { origin },
  body: new URLSearchParams({ person: subscriber }),
});
const cookie = signedIn.headers.getSetCookie()[0].split(";")[0];

const folder = mkdtempSync(join(tmpdir(), "masthead-bench-"));
const gzipped = execFileSync("curl", ["-s", "-H", "accept-encoding: gzip", origin + path]);
writeFileSync(join(folder, "page.html"), gzipped);
writeFileSync(
  join(folder, "nginx.conf"),
  `daemon off; worker_processes 1; master_process off; pid ${folder}/pid; error_log ${folder}/error; events {} http { access_log off; types { text/html html; } server { listen 127.0.0.1:4999; root ${folder}; add_header content-encoding gzip; } }`,
);
const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf")], { stdio: "ignore" });
await new Promise((resolve) => setTimeout(resolve, 800));

const gzip = "accept-encoding: gzip";
const subjects = {
  "nginx, the same bytes": () => measure(nginx.pid, "http://127.0.0.1:4999/page.html", []),
  "signed out": () => measure(pid, origin + path, [gzip]),
  "as a subscriber": () => measure(pid, origin + path, [gzip, `cookie: ${cookie}`]),
};
const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) for (const [name, run] of Object.entries(subjects)) results[name].push(await run());
nginx.kill();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(results["nginx, the same bytes"]);
for (const [name, list] of Object.entries(results))
  console.log(`${name}: ${median(list).toFixed(1)} µs of CPU a request, ${(median(list) / base).toFixed(2)} × nginx`);
