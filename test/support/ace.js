#!/usr/bin/env node
// Ace by DAISY as its own command is called (ace --outdir DIR BOOK), in the browser that the tests have: its own
// runner brings Puppeteer, which downloads one. The report lies in DIR/report.json.
import { chromium } from "@playwright/test";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const ace = require("@daisy/ace-core");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { outdir: { type: "string" } } });

let browser;
const runner = {
  concurrency: 4,
  setTimeout() {},
  async launch() {
    const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  },
  close: () => browser.close(),
  async run(url, scripts, contents) {
    const page = await browser.newPage();
    // a book stands by itself: nothing of it is fetched from elsewhere
    await page.route(/^https?:/, (route) => route.abort());
    await page.goto(url);
    for (const content of contents) await page.evaluate(content);
    for (const script of scripts) await page.evaluate(await readFile(script, "utf8"));
    const results = await page.evaluate(
      () => new Promise((done, fail) => window.daisy.ace.run((error, found) => (error ? fail(error) : done(found)))),
    );
    await page.close();
    return results;
  },
};
const { log } = console;
// Ace talks of what it does
console.log = console.error;
const [, report] = await ace(
  resolve(positionals[0]),
  { cwd: process.cwd(), outdir: values.outdir, initLogger: true, silent: true },
  runner,
);
log(report["earl:result"]["earl:outcome"]);
