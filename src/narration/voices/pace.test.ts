import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { roomTone } from "../room-tone.ts";
import { betweenSentences, pauses } from "../script/segment.ts";
import { trimSilence } from "../sound.ts";
import { embeddedSpeakers, embeddedVoice } from "./embedded.ts";
import { festivalIsHere } from "./festival.ts";

const sentences = [
  "The ferry leaves the quay at seven in the morning, and it comes back when the tide allows.",
  "Nobody on the island keeps a timetable, because the sea keeps one for them, and it is never wrong.",
  "In winter the crossing takes an hour, and the passengers sit below with the post and the milk.",
  "He said little.",
];

describe("the embedded voice", () => {
  const voice = embeddedVoice({ threads: 1 });
  afterAll(() => voice.close());

  it.each(Object.keys(embeddedSpeakers))("reads a paragraph as people read aloud, at about 150 words a minute: %s", async (speaker) => {
    let seconds = pauses.paragraph - betweenSentences;
    for (const text of sentences) {
      const { pcm, sampleRate } = await voice.speak(text, { voice: speaker, language: "en" });
      seconds += trimSilence(pcm, sampleRate).length / sampleRate + betweenSentences;
    }
    const perMinute = (sentences.join(" ").split(" ").length / seconds) * 60;
    expect(perMinute).toBeGreaterThan(138);
    expect(perMinute).toBeLessThan(160);
  });
});

describe("the room between two sentences", () => {
  it("is never dead silence, far below every voice, and the same wherever it is made", () => {
    const tone = roomTone(0, 48_000);
    const power = tone.reduce((sum, sample) => sum + sample * sample, 0) / tone.length;
    expect(10 * Math.log10(power)).toBeGreaterThan(-80);
    expect(10 * Math.log10(power)).toBeLessThan(-60);
    expect(Math.max(...tone)).toBeLessThan(0.002);
    expect([...roomTone(1000, 50)]).toEqual([...tone.subarray(1000, 1050)]);
  });
});

describe("festival", () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-festival-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is offered where both the program and its voice are, and not before", async () => {
    const [bin, voices] = [join(folder, "bin"), join(folder, "voices")];
    expect(await festivalIsHere(bin, voices)).toBe(false);
    mkdirSync(bin);
    writeFileSync(join(bin, "text2wave"), "#!/bin/sh\n");
    chmodSync(join(bin, "text2wave"), 0o755);
    expect(await festivalIsHere(bin, voices)).toBe(false);
    mkdirSync(join(voices, "us/cmu_us_slt_arctic_hts"), { recursive: true });
    expect(await festivalIsHere(`/nowhere:${bin}`, voices)).toBe(true);
  });
});
