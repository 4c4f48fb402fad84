#!/usr/bin/env node
// An article and an issue of thirty as PDF: Masthead against Chromium's own print and, where it is installed, WeasyPrint,
// on the same words and pictures, one after the other in each round; and how an issue of a hundred grows from one of ten.
// Times are of cold processes, on the wall and of the processors (a busy machine swings the first, sampling misses the last moments of the second); memory is the sum of the tree's proportional set size. Only ratios within a round mean anything.
// node --import tsx test/bench/print.js [ROUNDS]
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderBody } from "../../src/web/index.ts";
import { bundledApart } from "../../bin/build.js";
import { benchIssue, loadPicture } from "../support/printed-issue.ts";

const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "masthead-bench-"));
const chromium = process.env.CHROMIUM_PATH ?? "chromium";
const has = (program) => spawnSync("which", [program]).status === 0;

/** Ours as it is installed, in one file each, so that no compiler's time is counted. */
const bench = join(process.cwd(), "dist", "bench");
const setter = join(bench, "print-set.js");
await bundledApart({ "print-set": "test/bench/print-set.ts", "print-worker": "src/print/typeset/print-worker.ts" }, bench);

/** What each is given lies ready: ours as a worker finds it in the database and in storage, theirs as a page. */
async function prepared(count) {
  const input = benchIssue(count);
  const own = join(folder, `issue-${count}`);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "input.json"), JSON.stringify(input));
  for (const shape of ["wide", "tall", "small", "cover"]) writeFileSync(join(own, shape), await loadPicture(shape));
  writePages(count, input);
}

function writePages(count, { articles }) {
  const one = ({ headline, standfirst, writtenBy, body, pictures }) =>
    `<article><h1>${headline}</h1><p class="s">${standfirst}</p><p class="b">Written by ${writtenBy}</p><img src="wide.jpg" alt=""/><div class="t">${renderBody(body, { pictures, withSentences: false, picture: () => "" })}</div></article>`;
  const style = `@page{size:210mm 280mm;margin:21mm 16mm}body{margin:0;font:9.8pt/1.4 Georgia,serif}article{break-before:page}h1{font-size:32pt}img{width:178mm;height:100mm;object-fit:cover}.t{columns:2;column-gap:5mm;text-align:justify;hyphens:auto}`;
  writeFileSync(
    pages(count),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Issue</title><style>${style}</style>${articles.map(one).join("")}</html>`,
  );
}

const pages = (count) => join(folder, `issue-${count}.html`);

/** Proportional set size of a process and all below it in MB; notes in `spent` what each has used of the processors, in ms. */
function treeMb(root, spent) {
  const parents = new Map();
  const ticks = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ");
      parents.set(Number(name), Number(fields[1]));
      ticks.set(Number(name), (Number(fields[11]) + Number(fields[12])) * 10);
    } catch {
      // it ended meanwhile
    }
  }
  const below = (id) => id === root || (parents.has(id) && parents.get(id) > 1 && below(parents.get(id)));
  let kb = 0;
  for (const id of parents.keys()) {
    if (!below(id)) continue;
    spent.set(id, ticks.get(id));
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      // likewise
    }
  }
  return kb / 1024;
}

async function measure(command, args) {
  const began = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: "ignore" });
  let most = 0;
  const spent = new Map();
  const sampling = setInterval(() => (most = Math.max(most, treeMb(child.pid, spent))), 40);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { ms: Number(process.hrtime.bigint() - began) / 1e6, mb: most, cpu: [...spent.values()].reduce((sum, ms) => sum + ms, 0) };
}

const out = join(folder, "out.pdf");
const engines = {
  masthead: (count) => measure(process.execPath, [setter, count === 1 ? "article" : "issue", join(folder, `issue-${count}`), out]),
  chromium: (count) =>
    measure(chromium, [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${join(folder, "profile")}`,
      `--print-to-pdf=${out}`,
      `file://${pages(count)}`,
    ]),
  ...(has("weasyprint") && { weasyprint: (count) => measure("weasyprint", [pages(count), out]) }),
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
writeFileSync(join(folder, "wide.jpg"), await loadPicture("wide"));
for (const count of [1, 10, 30, 100]) await prepared(count);
for (const count of [1, 30]) {
  const ratios = {};
  for (let round = 0; round < rounds; round += 1) {
    const measured = {};
    for (const [name, set] of Object.entries(engines)) measured[name] = { ...(await set(count)), bytes: statSync(out).size };
    for (const [name, { ms, mb, cpu, bytes }] of Object.entries(measured)) {
      console.log(
        `  ${count} ${name}: ${Math.round(ms)} ms, of the processors ${Math.round(cpu)} ms, ${Math.round(mb)} MB, file ${(bytes / 1e6).toFixed(2)} MB`,
      );
      (ratios[name] ??= []).push([ms / measured.masthead.ms, cpu / measured.masthead.cpu, mb / measured.masthead.mb]);
    }
  }
  for (const [name, list] of Object.entries(ratios))
    console.log(
      `${count === 1 ? "an article" : `an issue of ${count}`}, ${name}: × ${median(list.map(([time]) => time)).toFixed(2)} time, × ${median(list.map(([, cpu]) => cpu)).toFixed(2)} of the processors, × ${median(list.map(([, , memory]) => memory)).toFixed(2)} memory`,
    );
}
const [ten, hundred] = [await engines.masthead(10), await engines.masthead(100)];
console.log(
  `from 10 to 100 articles: × ${(hundred.ms / ten.ms).toFixed(2)} time, × ${(hundred.cpu / ten.cpu).toFixed(2)} of the processors, × ${(hundred.mb / ten.mb).toFixed(2)} memory`,
);
rmSync(folder, { recursive: true });
