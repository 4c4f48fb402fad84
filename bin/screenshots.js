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

// what the demo has not: a draft on which something is said, in two versions, and one that was deleted
const form = (path, fields) => desk.request.post(path, { form: fields, headers: { origin }, maxRedirects: 0 });
const draft = async (headline, body) => {
  const saved = await form("/desk/articles", { headline, byline: "Nora Feldt", access: "open", body });
  return saved.headers().location.split("?")[0];
};
const said = [
  "The lamp on the mole burns all night, whoever is on the water.",
  "Nobody has ever asked who pays for its oil. The harbour office does not say, and the keeper, who is seventy, laughs.",
  "In the winter of the long frost it went out once, and eleven boats lay off the bar until morning.",
];
const lamp = await draft("The lamp on the mole", said.join("\n\n"));
await form(`${lamp}/comments`, { words: "who pays for its oil", said: "Do we know by now? The harbour’s accounts are public." });
await form(`${lamp}/comments`, { words: "eleven boats", said: "Ten in the log book; please look again." });
await desk.goto(lamp);
const { version } = Object.fromEntries(
  await desk.locator("#article").evaluate((held) => [...new FormData(held)].filter(([, value]) => typeof value === "string")),
);
await form(lamp, {
  version,
  headline: "The lamp on the mole",
  byline: "Nora Feldt",
  access: "open",
  body: [
    ...said.slice(0, 2),
    "In the winter of the long frost it went out once, for an hour, and eleven boats lay off the bar until morning.",
  ].join("\n\n"),
});
const gone = await draft("An eel of one’s own", "Put aside.");
await form(`${gone}/deletion`, { sure: "yes" });
const [contributor = ""] = (await (await desk.request.get("/desk/contributors")).text()).match(/\/desk\/contributors\/[a-z-]+/) ?? [];

/** One picture for each chapter, by its name. */
const rooms = [
  ["pieces", "/desk/pieces"],
  ["writing", `/desk/articles/${id}`],
  ["private-links", `/desk/articles/${id}/links`],
  ["planning", "/desk/issues/47"],
  ["calendar", "/desk/calendar"],
  ["pictures", "/desk/pictures"],
  ["settings", "/desk/settings"],
  ["bin", "/desk/bin"],
  ["bringing-text", "/desk/import"],
  ["bylines", contributor],
  ["comments", `${lamp}/comments`],
  ["cover", "/desk/issues/47/cover"],
  ["export", "/desk/export"],
  ["house-ads", "/desk/ads"],
  ["how-readers-are-counted", "/desk/numbers/reading"],
  ["letters-to-the-editor", "/desk/correspondence"],
  ["look", "/desk/look"],
  ["free-reading", "/desk/free-reading"],
  ["numbers", "/desk/numbers/copies"],
  ["pages", "/desk/pages"],
  ["staff", "/desk/staff"],
  ["subscribers-from-elsewhere", "/desk/take-ons"],
  ["cards-at-stripe", "/desk/takeover"],
  ["old-issues", "/desk/old-issues"],
  ["versions", `${lamp}/versions`],
  ["suggestions", lamp],
];
for (const [name, path] of rooms) {
  await desk.goto(path, { waitUntil: "load" });
  await desk.waitForTimeout(1200);
  if (name === "suggestions") await suggest();
  await sharp(await desk.screenshot())
    .webp({ quality: 72 })
    .toFile(join(deskFolder, `${name}.webp`));
}
await browser.close();

async function suggest() {
  await desk.getByRole("button", { name: "Suggest", exact: true }).click();
  await desk.locator(".ProseMirror p").first().click();
  await desk.keyboard.press("Control+End");
  for (const _ of "morning.") await desk.keyboard.press("Backspace");
  await desk.keyboard.type("first light.");
  await desk.waitForTimeout(600);
}
