#!/usr/bin/env node
// Takes the README's pictures from a running demo: node bin/screenshots.js http://localhost:4000
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const [origin = "http://localhost:4000"] = process.argv.slice(2);
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs/screenshots");
mkdirSync(folder, { recursive: true });
const feed = await (await fetch(`${origin}/feed.json`)).json();
const article = feed.items.map(({ url }) => new URL(url).pathname).find((path) => path.endsWith("the-last-boat-before-the-frost")) ?? "/";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
const shots = [
  ["front", "/", 1280, 1000, "light"],
  ["article", article, 1280, 1500, "light"],
  ["night", article, 390, 844, "dark"],
  ["subscribe", "/subscribe", 1280, 1000, "light"],
];
for (const [name, path, width, height, colorScheme] of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(origin + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
