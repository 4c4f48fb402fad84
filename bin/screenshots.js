#!/usr/bin/env node
// Takes the pictures of the README, and of the desk's chapters, from a running demo: npm run screenshots http://localhost:4000
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sharp from "sharp";

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

// the desk, as its publisher sees it: small pictures for docs/desk
const deskFolder = join(dirname(folder), "desk/pictures");
mkdirSync(deskFolder, { recursive: true });
const desk = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, baseURL: origin })).newPage();
await desk.goto("/demo");
await desk.getByRole("button", { name: "Be Ines" }).click();
await desk.goto("/desk/pieces");
const piece = await desk.locator(".board a.serif").first().getAttribute("href");
const id = piece?.split("/").at(-1) ?? "";
const rooms = [
  ["pieces", "/desk/pieces"],
  ["writing", `/desk/articles/${id}`],
  ["private-links", `/desk/articles/${id}/links`],
  ["planning", "/desk/issues/47"],
  ["calendar", "/desk/calendar"],
  ["pictures", "/desk/pictures"],
  ["settings", "/desk/settings"],
];
for (const [name, path] of rooms) {
  await desk.goto(path, { waitUntil: "networkidle" });
  await sharp(await desk.screenshot())
    .webp({ quality: 72 })
    .toFile(join(deskFolder, `${name}.webp`));
}
await browser.close();
