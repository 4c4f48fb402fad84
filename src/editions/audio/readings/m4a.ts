type Box = { type: string; start: number; end: number };

/** Length of the sound in an MPEG-4 file (ISO 14496-12). Throws a sentence where the file is broken, has no sound or a film. */
export function readM4a(bytes: Uint8Array): { seconds: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = boxes(view, 0, bytes.length);
  const movie = top.find(({ type }) => type === "moov");
  if (!movie || !top.some(({ type }) => type === "mdat")) throw new Error("the M4A file is cut off");
  const inside = boxes(view, movie.start, movie.end);
  const handlers = inside.filter(({ type }) => type === "trak").flatMap((track) => handlerOf(view, track));
  if (handlers.includes("vide")) throw new Error("the file is a film; upload the sound alone");
  if (!handlers.includes("soun")) throw new Error("the M4A file holds no sound");
  const head = inside.find(({ type }) => type === "mvhd");
  const seconds = head ? durationOf(view, head) : 0;
  if (!(seconds > 0)) throw new Error("the M4A file does not say how long it is");
  return { seconds };
}

function boxes(view: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const short = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    const long = short === 1 && at + 16 <= to;
    const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    if (size < 8 || at + size > to) throw new Error("the M4A file is cut off");
    found.push({ type, start: at + (long ? 16 : 8), end: at + size });
    at += size;
  }
  return found;
}

function handlerOf(view: DataView, track: Box): string[] {
  const media = boxes(view, track.start, track.end).find(({ type }) => type === "mdia");
  const handler = media && boxes(view, media.start, media.end).find(({ type }) => type === "hdlr");
  return handler && handler.end - handler.start >= 12
    ? [String.fromCharCode(...[8, 9, 10, 11].map((at) => view.getUint8(handler.start + at)))]
    : [];
}

function durationOf(view: DataView, { start, end }: Box): number {
  const wide = view.getUint8(start) === 1;
  if (end - start < (wide ? 32 : 20)) return 0;
  const scale = view.getUint32(start + (wide ? 20 : 12));
  return (wide ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16)) / scale;
}
