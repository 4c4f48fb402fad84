import { createMp3Encoder } from "wasm-media-encoders";
import NodeId3 from "node-id3";
import { decodeSound } from "./readings/decode.ts";
import { loudness, mostPeak, normalise, peakOf, rate, wantedLoudness } from "./sound.ts";
import type { Chapter } from "./transcript.ts";

/** The encoder comes out this many samples late; as many of our leading silence are left away before. */
export const encoderDelay = 1105;

export type Tags = {
  title: string;
  artist: string;
  album: string;
  year: string;
  comment?: string;
  language?: string;
  cover?: Buffer | undefined;
  chapters?: readonly Chapter[];
  seconds?: number;
};

/** CBR 64 kbit/s mono at 24 kHz, so that every second lies where its byte says. The sound must begin with 100 ms of silence. */
export async function encodeMp3(sound: Float32Array, tags: Tags): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 64, outputSampleRate: rate });
  const parts: Buffer[] = [];
  const chunk = rate * 10;
  for (let at = encoderDelay; at < sound.length; at += chunk) {
    // its buffer is used again at the next call
    parts.push(Buffer.from(encoder.encode([sound.subarray(at, at + chunk)])));
    await new Promise(setImmediate);
  }
  parts.push(Buffer.from(encoder.finalize()));
  return Buffer.concat([head(tags), ...parts]);
}

/**
 * The same as loud as it should be once it is decoded: what the encoder takes away depends on the voice,
 * so the file is decoded, measured and, where it is off, made again. `sound` is changed in place.
 */
export async function encodeLoud(sound: Float32Array, tags: Tags): Promise<Buffer> {
  let [target, ceiling] = [wantedLoudness, mostPeak * 0.95];
  for (let round = 0; ; round += 1) {
    normalise(sound, rate, { target, ceiling });
    const mp3 = await encodeMp3(sound, tags);
    const { pcm } = await decodeSound(mp3);
    const [off, peak] = [wantedLoudness - loudness(pcm, rate), peakOf(pcm)];
    if (round === 3 || !Number.isFinite(off) || (Math.abs(off) < 0.3 && peak <= mostPeak)) return mp3;
    target += off;
    if (peak > mostPeak) ceiling *= (mostPeak / peak) * 0.98;
  }
}

/** ID3v2.3: what players show, a cover of a few kilobytes, and a chapter for every part. */
function head({ title, artist, album, year, comment = "", language = "en", cover, chapters = [], seconds = 0 }: Tags): Buffer {
  const ends = chapters.map((_, at) => Math.round((chapters[at + 1]?.start ?? seconds) * 1000));
  return NodeId3.create({
    title,
    artist,
    album,
    year,
    comment: {
      language: iso639(language),
      text: comment,
    },
    ...(cover && {
      image: {
        mime: "image/jpeg",
        type: {
          id: 3,
          name: "front cover",
        },
        description: "Cover",
        imageBuffer: cover,
      },
    }),
    ...(chapters.length > 1 && {
      chapter: chapters.map(({ start, title: of }, at) => ({
        elementID: `c${at + 1}`,
        startTimeMs: Math.round(start * 1e3),
        endTimeMs: ends[at]!,
        tags: { title: of },
      })),
      tableOfContents: [
        {
          elementID: "toc",
          isOrdered: true,
          elements: chapters.map((_, at) => `c${at + 1}`),
          tags: { title },
        },
      ],
    }),
  });
}

/** ID3 wants three letters (ISO 639-2). */
function iso639(language: string): string {
  const known: Record<string, string> = {
    en: "eng",
    de: "deu",
    fr: "fra",
    es: "spa",
    it: "ita",
    nl: "nld",
    pt: "por",
    da: "dan",
    sv: "swe",
    no: "nor",
    nb: "nob",
    fi: "fin",
    pl: "pol",
  };
  return known[language.toLowerCase().split("-")[0]!] ?? "und";
}
