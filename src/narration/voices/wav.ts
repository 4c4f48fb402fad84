import { joined } from "../sound.ts";
import { soundAmiss } from "../sound-amiss.ts";
import type { Sound } from "./voice.ts";

type Format = { encoding: number; channels: number; sampleRate: number; bits: number };

/** WAV of 8 to 32 bits or floats, any number of channels, as mono. Throws a sentence where it is none or was cut off. */
export function readWav(bytes: Uint8Array): Sound {
  const { sampleRate, pieces } = wavPieces(bytes);
  return { sampleRate, pcm: joined([...pieces]) };
}

/** The same in pieces of ten seconds. */
export function wavPieces(bytes: Uint8Array): { sampleRate: number; pieces: Iterable<Float32Array> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 44 || !["RIFF", "RF64"].includes(name(0)) || name(8) !== "WAVE") throw soundAmiss((m) => m.noWav);
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (name(at) === "fmt ") format = readFormat(view, start);
    if (name(at) === "data") return format ? samplesOf(view, start, endOf(start, size, bytes.length), format) : noFormat();
    at = start + size + (size % 2);
  }
  throw soundAmiss((m) => m.noSound);
}

function noFormat(): never {
  throw soundAmiss((m) => m.noFormat);
}

/** A size of 0 or near the largest number is a stream's, which did not know; any other that runs over the end is a file cut off. */
function endOf(start: number, size: number, length: number): number {
  if (size === 0 || size >= 0x7fff_0000) return length;
  if (start + size > length) throw soundAmiss((m) => m.cutOff);
  return start + size;
}

function readFormat(view: DataView, at: number): Format {
  const encoding = view.getUint16(at, true);
  const extended = encoding === 0xfffe ? view.getUint16(at + 24, true) : encoding;
  return {
    encoding: extended,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function reader(view: DataView, { encoding, bits }: Format): (at: number) => number {
  if (encoding === 3 && bits === 32) return (at) => view.getFloat32(at, true);
  if (encoding === 3 && bits === 64) return (at) => view.getFloat64(at, true);
  if (encoding === 1 && bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (encoding === 1 && bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (encoding === 1 && bits === 24)
    return (at) => (view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getInt8(at + 2) << 16)) / 8_388_608;
  if (encoding === 1 && bits === 32) return (at) => view.getInt32(at, true) / 2_147_483_648;
  throw soundAmiss((m) => m.oddWav({ bits, encoding }));
}

function samplesOf(view: DataView, start: number, end: number, format: Format): ReturnType<typeof wavPieces> {
  const { channels, sampleRate, bits } = format;
  if (channels < 1 || channels > 32 || sampleRate < 4000 || sampleRate > 384_000) throw soundAmiss((m) => m.badHead);
  return { sampleRate, pieces: samples(reader(view, format), { start, end, width: bits / 8, channels, atOnce: sampleRate * 10 }) };
}

type Frames = { start: number; end: number; width: number; channels: number; atOnce: number };

function* samples(read: (at: number) => number, { start, end, width, channels, atOnce }: Frames): Generator<Float32Array> {
  const frame = width * channels;
  const count = Math.max(0, Math.floor((end - start) / frame));
  for (let from = 0; from < count; from += atOnce) {
    const pcm = new Float32Array(Math.min(atOnce, count - from));
    for (let index = 0; index < pcm.length; index += 1) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel += 1) sum += read(start + (from + index) * frame + channel * width);
      pcm[index] = sum / channels;
    }
    yield pcm;
  }
}

/** 16-bit mono, for the desk’s “Play”. */
export function writeWav({ pcm, sampleRate }: Sound): Uint8Array {
  const bytes = new Uint8Array(44 + pcm.length * 2);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => bytes.set(Buffer.from(text, "latin1"), at);
  put(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  put(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  put(36, "data");
  view.setUint32(40, pcm.length * 2, true);
  pcm.forEach((sample, at) => view.setInt16(44 + at * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true));
  return bytes;
}
