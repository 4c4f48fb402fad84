// What a process that answers readers holds, as it starts, after 100 requests of every kind, in the middle of 2,000 and after
// 10,000: node test/bench/web-memory.js ORIGIN PID [20], with a demo running (MASTHEAD_DEMO=1 TRUST_PROXY=1 DATABASE_URL=… node
// bin/masthead.js web). With a number, one in so many is an order, paid with play money.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

const [origin, pid, every] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/** Megabytes in memory, by what holds them: Node's own file, malloc's own place, its threads' arenas, and V8 with what is mapped without a name. */
function held() {
  const sums = { all: 0, "Node’s file": 0, malloc: 0, arenas: 0, "V8 and unnamed": 0, libraries: 0 };
  const arena = 64 * 1024 * 1024;
  const arenas = new Set();
  let what = "libraries";
  for (const line of readFileSync(`/proc/${pid}/smaps`, "utf8").split("\n")) {
    const [, from, file] = /^([0-9a-f]+)-[0-9a-f]+ \S+ \S+ \S+ \S+ *(.*)$/.exec(line) ?? [];
    if (from !== undefined) {
      const at = Number.parseInt(from, 16);
      // an arena begins where nothing else does, and goes on behind what of it is not used yet
      if (!file && at % arena === 0) arenas.add(at);
      what = file ? holderOf(file) : arenas.has(at - (at % arena)) ? "arenas" : "V8 and unnamed";
    }
    const kilobytes = Number(/^Rss: +(\d+)/.exec(line)?.[1] ?? 0);
    sums[what] += kilobytes / 1024;
    sums.all += kilobytes / 1024;
  }
  return Object.entries(sums)
    .map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)}`)
    .join(", ");
}

function holderOf(file) {
  if (file === "[heap]") return "malloc";
  return /\/node[^/]*$/.test(file) ? "Node’s file" : "libraries";
}

const map = await (await fetch(`${origin}/sitemap.xml`)).text();
const pages = [...map.matchAll(/<loc>[^<]*?\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || "/");
const paths = [...pages, ...pages, "/", "/", "/", "/feed.xml", "/search?q=lamp", "/subscribe", "/sign-in", "/nothing-is-here"];
const answers = {};
const ask = (path) =>
  new Promise((resolve) => {
    const done = (status) => resolve((answers[status] = (answers[status] ?? 0) + 1));
    request(origin + path, { agent, headers: { accept: "text/html", "accept-encoding": "gzip" } }, (answer) =>
      answer.resume().on("end", () => done(answer.statusCode)),
    )
      .on("error", () => done("no answer"))
      .end();
  });

const order = (number) =>
  new Promise((resolve) => {
    const key = `memory-${process.pid}-${number}-${"k".repeat(20)}`;
    const who = { payerName: "Ada Quill", email: `memory-${process.pid}-${number}@reader.example` };
    const body = new URLSearchParams({ ...who, card: "4242 4242 4242 4242", expiry: "12/69", check: "123", agreed: "yes", orderKey: key });
    const headers = {
      accept: "text/html",
      origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      // each from a place of its own, as one alone is let order sixty times in a quarter of an hour
      "x-forwarded-for": `10.${process.pid & 255}.${(number >> 8) & 255}.${number & 255}`,
    };
    const done = (status) => resolve((answers[`order ${status}`] = (answers[`order ${status}`] ?? 0) + 1));
    request(`${origin}/subscribe/digital`, { agent, method: "POST", headers }, (answer) =>
      answer.resume().on("end", () => done(answer.statusCode)),
    )
      .on("error", () => done("no answer"))
      .end(String(body));
  });

console.log(`before: ${held()}`);
let at = 0;
for (const [until, when] of [
  [100, "after 100"],
  [1100, "in the middle of 2,000"],
  [2100, "after them"],
  [10_000, "after 10,000"],
]) {
  const some = async () => {
    while (at < until) {
      at += 1;
      await (every && at % Number(every) === 0 ? order(at) : ask(paths[(at * 7919) % paths.length]));
    }
  };
  await Promise.all(Array.from({ length: 20 }, some));
  console.log(`${when}: ${held()}`);
}
console.log(`answers: ${JSON.stringify(answers)}`);
agent.destroy();
