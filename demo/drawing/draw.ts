// Draws the demo's pictures anew, all or those whose names begin with what is given: npm run draw -- issue-2
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readMagazine } from "../../src/demo/read-magazine.ts";
import { picturesFolder } from "../../src/demo/pictures.ts";
import { drawWish } from "./draw-wish.ts";
import { wishesOf, wishesOfHouse } from "./wishes.ts";

const [beginning = ""] = process.argv.slice(2);
const magazine = readMagazine();
const all = [...magazine.issues.flatMap((issue, at) => wishesOf(magazine.title, issue, at)), ...wishesOfHouse(magazine)];
const wishes = all.filter(({ file }) => file.startsWith(beginning));
for (const { file, wish } of wishes) {
  const path = join(picturesFolder(), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await drawWish(wish));
  console.log(file);
}
