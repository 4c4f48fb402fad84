import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../platform/index.ts";
import { pictureForPrint } from "../pictures/for-print.ts";
import { nameOf, pressInks, registeredOf } from "./press-inks.ts";
import { printSettings } from "../settings.ts";

/** A profile that has a description, a characterization target where one is said, and nothing else. */
function profile(kind: "desc" | "mluc", name: string, { colours = "CMYK", target = "" } = {}): Buffer {
  const head = Buffer.alloc(156);
  head.write(colours, 16, "latin1");
  head.write("acsp", 36, "latin1");
  head.writeUInt32BE(target ? 2 : 1, 128);
  head.write("desc", 132, "latin1");
  head.writeUInt32BE(156, 136);
  const text = kind === "desc" ? Buffer.from(`${name}\0`, "latin1") : Buffer.from(name, "utf16le").swap16();
  const tag = Buffer.alloc(kind === "desc" ? 12 : 28);
  tag.write(kind, 0, "latin1");
  if (kind === "desc") tag.writeUInt32BE(text.length, 8);
  else
    for (const [at, value] of [
      [8, 1],
      [12, 12],
      [20, text.length],
      [24, 28],
    ] as const)
      tag.writeUInt32BE(value, at);
  head.writeUInt32BE(tag.length + text.length, 140);
  if (!target) return Buffer.concat([head, tag, text]);
  const said = Buffer.from(`text\0\0\0\0${target}\0`, "latin1");
  head.write("targ", 144, "latin1");
  head.writeUInt32BE(156 + tag.length + text.length, 148);
  head.writeUInt32BE(said.length, 152);
  return Buffer.concat([head, tag, text, said]);
}

describe("the inks of the press", () => {
  it.each(["desc", "mluc"] as const)("are called by what their profile calls itself (%s)", (kind) =>
    expect(nameOf(profile(kind, "PSO Coated v3"))).toBe("PSO Coated v3"),
  );

  it.each([
    ["as the profile says", { name: "House, coated", target: "ICCHDAT FOGRA51" }, "FOGRA51"],
    ["by the profile’s name where it says none", { name: "PSO Coated v3", target: "" }, "FOGRA51"],
    ["by a name of two words", { name: "GRACoL2013_CRPC6.icc", target: "" }, "CGATS21-2-CRPC6"],
    ["by the condition’s own name", { name: "Coated Fogra39L VIGC 300", target: "" }, "FOGRA39"],
    ["as nothing where nobody registered it", { name: "Press 4, matt", target: "CGATS.17 own chart" }, null],
  ])("are of a condition that the registry lists: %s", (_, { name, target }, registered) => {
    expect(registeredOf(profile("desc", name, { target }))).toBe(registered);
    expect(registeredOf(profile("mluc", name, { target }))).toBe(registered);
  });

  it("follow the printer's profile where there is one, and registered coated offset where there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-inks-"));
    const general = await pressInks(undefined);
    expect([general.registered, general.name]).toEqual(["FOGRA39", "ISO Coated v2 300% (basICColor)"]);
    expect(general.bytes.toString("latin1", 36, 40)).toBe("acsp");
    const path = join(folder, "press.icc");
    writeFileSync(path, general.bytes);
    const own = await pressInks(path);
    expect([own.path, own.name, own.bytes.equals(general.bytes)]).toEqual([path, general.name, true]);
    const red = await sharp({ create: { width: 60, height: 60, channels: 3, background: "#c8401c" } })
      .png()
      .toBuffer();
    const inks = async (by: string) => (await sharp(await pictureForPrint(red, "press", by)).metadata()).space;
    expect([await inks(path), await inks(general.path)]).toEqual(["cmyk", "cmyk"]);
    rmSync(folder, { recursive: true });
  });

  it("are refused at the start where the file is no profile of four inks", () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-inks-"));
    const path = join(folder, "x.icc");
    const read = () => readSettings({ PRESS_PROFILE: path }, [printSettings]);
    expect(read).toThrow("PRESS_PROFILE");
    writeFileSync(path, profile("desc", "A screen", { colours: "RGB " }));
    expect(read).toThrow("PRESS_PROFILE");
    writeFileSync(path, profile("desc", "A press"));
    expect(read().pressProfile).toBe(path);
    rmSync(folder, { recursive: true });
  });
});
