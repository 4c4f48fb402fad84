import { createMp3Encoder } from "wasm-media-encoders";
import NodeId3 from "node-id3";
import { rate } from "./sound.ts";
import type { Chapter } from "./transcript.ts";
import { firstOf, itemAt } from "../values/index.ts";

/** The encoder comes out this many samples late; as many of our leading silence are left away before. */
const encoderDelay = 1105;

export type Tags = {
  title: string;
  artist: string;
  album: string;
  year: string;
  comment?: string;
  language?: string;
  cover?: Uint8Array | undefined;
  chapters?: readonly Chapter[];
  seconds?: number;
};

/** CBR 64 kbit/s mono at 24 kHz, so that every second lies where its byte says. The sound must begin with 100 ms of silence. */
export async function mp3Encoder(): Promise<{ push(piece: Float32Array): Buffer; end(): Buffer }> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 64, outputSampleRate: rate });
  let late = encoderDelay;
  return {
    push(piece) {
      const heard = piece.subarray(Math.min(late, piece.length));
      late -= piece.length - heard.length;
      // its buffer is used again at the next call
      return Buffer.from(encoder.encode([heard]));
    },
    end: () => Buffer.from(encoder.finalize()),
  };
}

/** ID3v2.3: what players show, a cover of a few kilobytes, and a chapter for every part. */
export function tagBytes({ title, artist, album, year, comment = "", language = "en", cover, chapters = [], seconds = 0 }: Tags): Buffer {
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
        imageBuffer: Buffer.from(cover),
      },
    }),
    ...(chapters.length > 1 && {
      chapter: chapters.map(({ start, title: of }, at) => ({
        elementID: `c${at + 1}`,
        startTimeMs: Math.round(start * 1e3),
        endTimeMs: itemAt(ends, at),
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
  return known[firstOf(language.toLowerCase().split("-"))] ?? "und";
}
