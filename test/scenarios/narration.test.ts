import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import NodeId3 from "node-id3";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromMarkdown, sentencesOf } from "../../src/document/index.ts";
import {
  type Access,
  type ArticleView,
  articleById,
  draftById,
  issueByNumber,
  placeArticle,
  publishArticle,
  saveArticle,
} from "../../src/editorial/index.ts";
import {
  type AudioFacts,
  addReading,
  decideSpeech,
  makeAudio,
  narrationOf,
  nudgeReading,
  planOf,
  readingOf,
  saveLexiconEntry,
  saveNarration,
  takeBackReading,
} from "../../src/narration/index.ts";
import { editionOf } from "../../src/editions/index.ts";
import { decodeSound } from "../../src/narration/readings/decode.ts";
import { loudness, peakOf, rate } from "../../src/narration/sound.ts";
import { writeWav } from "../../src/narration/voices/wav.ts";
import { inTransaction, projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type SpeechEndpoint, speechEndpoint } from "../support/speech-endpoint.ts";
import { long } from "../support/long.ts";

let house: DemoHouse;
let endpoint: SpeechEndpoint;
/** One recording of the whole text, which several tests look at: it takes seconds to be made. */
let spoken: Recorded;
beforeAll(async () => {
  house = await demoHouse();
  endpoint = await speechEndpoint();
  const { db, clock } = house.platform;
  // the quickest of the embedded speakers
  await inTransaction(house.platform, async (tx) =>
    saveNarration(tx, { ...(await narrationOf(db)), speaker: "kal16", quotedSpeaker: "kal16" }, { now: clock.now() }),
  );
  spoken = await record((await publish(text)).id);
});
afterAll(async () => {
  await endpoint.close();
  await house.close();
});

const text = `The ferry left at 9:30 a.m. with forty people on it. Nobody had asked where it went.

## The first crossing

It took the boat twelve minutes. Ida Brandt counted them.

> I never learnt to swim, and I never had to.
>
> — Ida Brandt

## The last one

1. The ropes were taken in.
2. The engine was left running.

> [!pull] Nobody had asked where it went.
`;

let count = 0;
async function publish(markdown: string, { id, access = "open" }: { id?: string; access?: Access } = {}): Promise<ArticleView> {
  const { platform } = house;
  const fields = {
    headline: `The crossing ${id ? "" : (count += 1)}`,
    standfirst: "A short trip, told at length.",
    byline: ["Lena Marsh"],
    access,
    body: fromMarkdown(markdown).body,
  };
  const saved = await inTransaction(platform, (tx) =>
    saveArticle(platform, tx, id ? { ...fields, headline: "The crossing" } : fields, id ? { id } : {}),
  );
  house.clock.advance({ minutes: 1 });
  await publishArticle(platform, { articleId: saved });
  return (await articleById(platform.db, saved))!;
}

type Recorded = { article: ArticleView; facts: AudioFacts; file: Buffer; mediaType: string };

async function record(articleId: string, again = false): Promise<Recorded> {
  const { platform } = house;
  await makeAudio(platform, { articleId, again });
  const article = (await articleById(platform.db, articleId))!;
  const edition = (await editionOf(platform.db, "audio", { articleId }, article.revision))!;
  return {
    article,
    facts: edition.facts as AudioFacts,
    file: (await platform.storage.get(edition.storageKey))!,
    mediaType: edition.mediaType,
  };
}

const outside = async <T>(work: () => Promise<T>, more: Partial<DemoHouse["platform"]["settings"]> = {}): Promise<T> => {
  const { settings } = house.platform;
  const before = { ...settings };
  Object.assign(settings, { voiceUrl: endpoint.url, voiceToken: "sesame", voiceModel: "kokoro", ...more });
  endpoint.asked.length = 0;
  endpoint.moods.length = 0;
  try {
    return await work();
  } finally {
    Object.assign(settings, before);
  }
};

describe("a recording", () => {
  it("is −16 LUFS under −1.5 dBFS as it is heard, and every sentence begins where its time says", async () => {
    const { article, facts, file } = spoken;
    const { pcm } = await decodeSound(file);
    expect(Math.abs(loudness(pcm, rate) + 16)).toBeLessThan(0.5);
    expect(20 * Math.log10(peakOf(pcm))).toBeLessThanOrEqual(-1.5);
    expect(pcm.length / rate).toBeCloseTo(facts.seconds, 1);
    const heard = [...facts.timings, ...facts.beside].sort((a, b) => a.start - b.start);
    for (const { id, start } of heard) expect(Math.abs(onsetNear(pcm, start) - start), id).toBeLessThan(0.03);
    expect(facts.timings.slice(0, 3).map(({ block }) => block)).toEqual(["headline", "standfirst", "byline"]);
    const pulled = article.body.content.find(({ type }) => type === "pullQuote")!.attrs.id;
    expect(facts.timings.slice(3).map(({ id }) => id)).toEqual(
      sentencesOf(article.body)
        .filter(({ block }) => block !== pulled)
        .map(({ id }) => id),
    );
    expect(facts.beside.map(({ id }) => id.split("-")[0])).toEqual(["attribution"]);
  });

  it.runIf(long)("is as loud in the other voices", async () => {
    const { platform, clock } = house;
    for (const speaker of ["slt", "rms"]) {
      const narration = await narrationOf(platform.db);
      await inTransaction(platform, (tx) => saveNarration(tx, { ...narration, speaker }, { now: clock.now() }));
      const { facts, file } = await record(
        (await publish("The ferry left at nine with forty people on it. Nobody had asked where it went, and nobody was told.")).id,
      );
      await inTransaction(platform, (tx) => saveNarration(tx, narration, { now: clock.now() }));
      const { pcm } = await decodeSound(file);
      expect(Math.abs(loudness(pcm, rate) + 16), speaker).toBeLessThan(0.5);
      expect(20 * Math.log10(peakOf(pcm)), speaker).toBeLessThanOrEqual(-1.5);
      for (const { id, start } of facts.timings) expect(Math.abs(onsetNear(pcm, start) - start), id).toBeLessThan(0.03);
    }
  });

  it("is the same bytes when it is made again", async () => {
    expect((await record(spoken.article.id, true)).file.equals(spoken.file)).toBe(true);
  });

  it("carries title, writer, magazine, cover and a chapter for every subhead", async () => {
    const { id } = spoken.article;
    const alone = NodeId3.read(spoken.file);
    expect([alone.album, alone.image]).toEqual(["The Tidewater Review", undefined]);
    const issue = (await issueByNumber(house.platform.db, 47))!;
    await inTransaction(house.platform, (tx) => placeArticle(house.platform, tx, { articleId: id, issueId: issue.id }));
    await publishArticle(house.platform, { articleId: id });
    spoken = await record(id);
    const { facts, file } = spoken;
    const tags = NodeId3.read(file);
    const cover = (tags.image as { imageBuffer: Buffer }).imageBuffer;
    expect(await sharp(cover).metadata()).toMatchObject({ format: "jpeg", height: 640 });
    expect(cover.length).toBeLessThan(100_000);
    expect(tags).toMatchObject({
      artist: "Lena Marsh",
      album: `The Tidewater Review, issue ${issue.wholeNumber}`,
      title: expect.stringContaining("The crossing") as string,
    });
    expect(tags.chapter!.map(({ tags: of }) => of!.title)).toEqual([tags.title, "The first crossing", "The last one"]);
    expect(tags.chapter!.map(({ startTimeMs }) => startTimeMs / 1000)).toEqual(facts.chapters.map(({ start }) => start));
    expect(tags.tableOfContents![0]!.elements).toEqual(["c1", "c2", "c3"]);
    expect(facts.webvtt).toMatch(/^WEBVTT\n\nheadline-s-[\w-]+\n00:00:00\.150 --> 00:00:\d\d\.\d{3}\nThe crossing/);
  });

  it("is read as the desk decided: a paragraph skipped, another said otherwise, a pull quote read, a word of the lexicon", async () => {
    const { id, body } = await publish(text);
    const { platform, clock } = house;
    const [first, , , quote] = body.content;
    await inTransaction(platform, async (tx) => {
      const by = { articleId: id, now: clock.now() };
      await decideSpeech(tx, { ...by, block: first!.attrs.id, said: "say", words: "Forty people went." });
      await decideSpeech(tx, { ...by, block: body.content[2]!.attrs.id, said: "skip", words: "" });
      await decideSpeech(tx, { ...by, block: body.content.at(-1)!.attrs.id, said: "read", words: "" });
      await saveLexiconEntry(tx, { grapheme: "Ida", kind: "substitute", said: "Eeda", anyCase: false }, by);
    });
    const { script } = await planOf(platform, (await articleById(platform.db, id))!);
    const said = script.map((segment) => segment.said);
    expect(said).toContain("Forty people went.");
    expect(said.join(" ")).not.toMatch(/twelve minutes|nine thirty/);
    expect(said).toContain("Eeda Brandt");
    expect(said.at(-1)).toBe("Nobody had asked where it went.");
    expect(quote!.type).toBe("blockQuote");
    await expect(
      inTransaction(platform, (tx) => decideSpeech(tx, { articleId: id, block: "b", said: "say", words: " … ", now: clock.now() })),
    ).rejects.toThrow("Write what is said");
  });
});

/** Where sound begins around a second: louder than the pauses. */
function onsetNear(pcm: Float32Array, second: number): number {
  const from = Math.round((second - 0.1) * rate);
  for (let at = Math.max(0, from); at < pcm.length; at += 1) if (Math.abs(pcm[at]!) > 0.012) return at / rate;
  return Infinity;
}

describe("a voice outside", () => {
  it("is asked for each sentence once, two at a time, and after a change for the changed paragraph alone", async () => {
    await outside(async () => {
      const { id } = await publish(text);
      const { facts } = await record(id);
      expect(facts.fellBack).toBeUndefined();
      const asked = endpoint.asked.length;
      expect(asked).toBeGreaterThan(8);
      expect(endpoint.mostAtOnce()).toBe(2);
      expect(endpoint.asked[0]).toMatchObject({ token: "Bearer sesame", model: "kokoro", voice: "alloy" });
      await record(id, true);
      expect(endpoint.asked.length).toBe(asked);
      await publish(text.replace("It took the boat twelve minutes.", "It took the boat eleven minutes."), { id });
      await record(id);
      expect(
        endpoint.asked
          .slice(asked)
          .map(({ input }) => input)
          .filter((input) => !input.startsWith("The crossing")),
      ).toEqual(["It took the boat eleven minutes."]);
    });
  });

  it("is asked again after an error, a line that broke and a stream that did not know its length", async () => {
    await outside(async () => {
      endpoint.moods.push("streamed", { status: 503 }, "cut off", { status: 429, retryAfter: "0.2" });
      const { facts } = await record((await publish("One sentence stands here alone, and is heard.")).id);
      expect(facts.fellBack).toBeUndefined();
      const inputs = endpoint.asked.map(({ input }) => input);
      expect(inputs.length - new Set(inputs).size).toBe(3);
    });
  });

  it("that fails for one sentence is replaced by the embedded voice for the whole article", async () => {
    await outside(async () => {
      const article = await publish("The first sentence goes well enough. The second one does not at all.");
      endpoint.moods.push("speak", "speak", ...Array.from({ length: 12 }, () => ({ status: 400 })));
      const { facts, file } = await record(article.id);
      expect(facts.fellBack).toContain("the model is out of breath");
      // the same as if the embedded voice had been asked from the start
      const { settings } = house.platform;
      Object.assign(settings, { voiceUrl: undefined });
      expect((await record(article.id, true)).file.equals(file)).toBe(true);
    });
  });

  it("that does not answer in time is given up, and one over its budget is not asked", async () => {
    await outside(
      async () => {
        endpoint.moods.push(...Array.from({ length: 8 }, () => "stall" as const));
        const { facts } = await record((await publish("Nobody answers this one here.")).id);
        expect(facts.fellBack).toContain("in time");
      },
      { voiceTimeout: 0.1 },
    );
    await outside(
      async () => {
        const { facts } = await record((await publish("This would cost more than there is.")).id);
        expect(facts.fellBack).toContain("VOICE_CHARACTERS");
        expect(endpoint.asked).toEqual([]);
      },
      { voiceCharacters: 40 },
    );
  });

  it("may be a program the host installed", async () => {
    const { settings } = house.platform;
    const before = { ...settings };
    const wav = Buffer.from(
      writeWav({ pcm: Float32Array.from({ length: 9600 }, (_, at) => Math.sin(at / 8) * 0.3), sampleRate: 24_000 }),
    ).toString("base64");
    try {
      Object.assign(settings, {
        voiceCommand: `${process.execPath} -e "process.stdin.resume().on('end',()=>process.stdout.write(Buffer.from('${wav}','base64')))" {voice}`,
      });
      const { id } = await publish("A tone for every sentence.");
      const { facts } = await record(id);
      expect(facts.fellBack).toBeUndefined();
      for (const { start, end } of facts.timings) expect(end - start).toBeCloseTo(0.4, 1);
      Object.assign(settings, { voiceCommand: "/nowhere/at/all" });
      expect((await record((await publish("No program is there.")).id)).facts.fellBack).toContain("could not be run");
    } finally {
      Object.assign(settings, before);
    }
  });
});

describe("an article read by a person", () => {
  it("is published at our loudness with times that are estimated, follow a nudge, and give way to the voice again", async () => {
    const { article } = spoken;
    const { platform } = house;
    const { pcm } = await decodeSound(spoken.file);
    const bytes = writeWav({ pcm: pcm.map((sample) => sample / 8), sampleRate: rate });
    await addReading(platform, { articleId: article.id, bytes, narrator: "Ida Brandt", withHead: true });
    const { facts, file, mediaType } = await record(article.id);
    expect(facts).toMatchObject({ estimated: true, voice: "read by Ida Brandt" });
    expect(mediaType).toBe("audio/mpeg");
    expect(Math.abs(loudness((await decodeSound(file)).pcm, rate) + 16)).toBeLessThan(0.5);
    expect(facts.timings.map(({ id }) => id)).toEqual(spoken.facts.timings.map(({ id }) => id));
    // a reading of which we know every time: most sentences are found at theirs
    const off = facts.timings.map(({ start }, at) => Math.abs(start - spoken.facts.timings[at]!.start));
    expect(off.filter((seconds) => seconds < 0.3).length / off.length).toBeGreaterThan(0.8);
    const order = facts.timings.map(({ id }) => id);
    await nudgeReading(platform, { articleId: article.id, starts: new Map([[order[4]!, 9.5]]) }, order);
    expect((await record(article.id)).facts.timings[4]!.start).toBeCloseTo(9.5, 1);
    await expect(
      nudgeReading(
        platform,
        {
          articleId: article.id,
          starts: new Map([
            [order[4]!, 9.5],
            [order[5]!, 3],
          ]),
        },
        order,
      ),
    ).rejects.toThrow("cannot begin at 3 seconds");
    await takeBackReading(platform, { articleId: article.id });
    expect(await readingOf(platform.db, article.id)).toBeUndefined();
    expect((await record(article.id)).facts.estimated).toBe(false);
  });

  it("may be uploaded as MP3; what is no recording is refused", async () => {
    const { platform } = house;
    const article = await publish("An MP3 is what most people have.");
    const { file } = await record(article.id);
    await addReading(platform, { articleId: article.id, bytes: file, narrator: "Ida Brandt", withHead: true });
    expect((await record(article.id)).facts.voice).toBe("read by Ida Brandt");
    for (const [bytes, why] of [
      [Buffer.from("<html></html>".repeat(20)), "neither"],
      [file.subarray(0, 40), "no sound"],
    ] as const) {
      await expect(addReading(platform, { articleId: article.id, bytes, narrator: "Ida", withHead: true }), why).rejects.toMatchObject({
        code: "reading-unreadable",
        detail: expect.stringContaining(why) as string,
      });
    }
    await expect(addReading(platform, { articleId: article.id, bytes: file, narrator: " ", withHead: true })).rejects.toThrow(
      "Say who reads",
    );
  });
});

describe("an article read by a person in a format of phones", () => {
  const m4a = readFileSync(join(projectFolder(), "test/support/reading.m4a"));
  const said = "The ferry left at nine with forty people on it. Nobody had asked where it went. It came back empty at noon.";
  const uploaded = async (program: string) => {
    const { settings, db } = house.platform;
    const before = settings.ffmpeg;
    try {
      Object.assign(settings, { ffmpeg: program });
      const { id } = await publish(said);
      await addReading(house.platform, { articleId: id, bytes: m4a, narrator: "Ida Brandt", withHead: false });
      return { ...(await record(id)), reading: (await readingOf(db, id))! };
    } finally {
      Object.assign(settings, { ffmpeg: before });
    }
  };
  const isThere = spawnSync("ffmpeg", ["-version"]).status === 0;

  it("is refused where nothing here reads it, and told how to save it otherwise", async () => {
    await expect(uploaded("/nowhere/ffmpeg")).rejects.toMatchObject({
      code: "reading-unreadable",
      detail: expect.stringMatching(/it is an M4A.*as MP3 or WAV/) as string,
    });
  });

  it("is handed to ffmpeg as a file of that format and no other, and kept as the WAV that comes back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-converter-"));
    const wav = writeWav({
      pcm: Float32Array.from({ length: rate * 8 }, (_, at) => (at % 48_000 < 40_000 ? Math.sin(at / 9) * 0.2 : 0)),
      sampleRate: rate,
    });
    writeFileSync(join(folder, "made.wav"), wav);
    const program = join(folder, "ffmpeg");
    writeFileSync(
      program,
      `#!/bin/sh\n[ "$1" = -version ] && exit 0\necho "$@" > ${folder}/asked\nwhile [ $# -gt 1 ]; do [ "$1" = -i ] && cp "$2" ${folder}/given; shift; done\ncp ${folder}/made.wav "$1"\n`,
      { mode: 0o755 },
    );
    const { reading } = await uploaded(program);
    expect(readFileSync(join(folder, "given")).equals(m4a)).toBe(true);
    expect(readFileSync(join(folder, "asked"), "utf8")).toMatch(/-protocol_whitelist file -f mov -i \S+ .*-ac 1 -ar 24000/);
    expect([reading.mediaType, reading.seconds]).toEqual(["audio/wav", 8]);
    writeFileSync(program, "#!/bin/sh\n[ \"$1\" = -version ] && exit 0\necho 'moov atom not found' >&2\nexit 1\n");
    await expect(uploaded(program)).rejects.toThrow("it is cut off or broken");
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!isThere)("is as loud as any other, its times from its pauses, where ffmpeg is", async () => {
    const { facts, file, reading } = await uploaded("ffmpeg");
    const { pcm } = await decodeSound(file);
    expect(Math.abs(loudness(pcm, rate) + 16)).toBeLessThan(0.5);
    expect(20 * Math.log10(peakOf(pcm))).toBeLessThanOrEqual(-1.5);
    expect(facts).toMatchObject({ estimated: true, voice: "read by Ida Brandt" });
    expect(reading.pauses.length).toBeGreaterThanOrEqual(2);
    // the file was made with these beginnings
    facts.timings.forEach(({ start }, at) => expect(start, facts.timings[at]!.id).toBeCloseTo([0.4, 3.5, 5.63][at]!, 1));
    expect(NodeId3.read(file).comment?.text).toBe("Read by Ida Brandt");
  });
});

describe("the paywall", () => {
  it("stands before the recording, its times, its transcript and its chapters; range and head are answered", async () => {
    const [first] = text.split("\n\n> ");
    const article = await publish(first!, { access: "subscribers" });
    await record(article.id);
    const reader = await house.be("digital");
    for (const exit of ["audio.mp3", "audio.json", "transcript.vtt", "chapters.json"]) {
      const path = `${article.path}/${exit}`;
      for (const method of ["GET", "HEAD"]) {
        const refused = await house.fetch(path, { method });
        expect(refused.status, `${method} ${exit}`).toBe(403);
        expect(await refused.text()).not.toContain("forty people");
      }
      expect((await house.get(path, reader)).status, exit).toBe(200);
    }
    const part = await house.fetch(`${article.path}/audio.mp3`, { headers: { cookie: reader, range: "bytes=100-199" } });
    expect([part.status, part.headers.get("content-length"), (await part.arrayBuffer()).byteLength]).toEqual([206, "100", 100]);
    const head = await house.fetch(`${article.path}/audio.mp3`, { method: "HEAD", headers: { cookie: reader } });
    expect([head.status, head.headers.get("accept-ranges")]).toEqual([200, "bytes"]);
    expect(await house.text(article.path)).not.toContain("audio.mp3");
    expect((await draftById(house.platform.db, article.id)).access).toBe("subscribers");
  });
});
