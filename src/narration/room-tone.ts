/** About −72 dBFS: under every voice, and never the dead nothing between two sentences. */
const level = 0.0005;

/** White noise by a sample's place alone, so that any stretch of it is the same whenever it is made. */
function noise(at: number): number {
  let sign = Math.imul(at ^ 0x9e3779b9, 0x85ebca6b);
  sign = Math.imul(sign ^ (sign >>> 13), 0xc2b2ae35);
  return ((sign ^ (sign >>> 16)) | 0) / 2 ** 31;
}

/** The sound of a quiet room: `length` samples from the sample `from` on, the highs taken off. */
export function roomTone(from: number, length: number): Float32Array {
  const tone = new Float32Array(length);
  for (let at = 0; at < length; at += 1) {
    const place = from + at;
    tone[at] = (level * (noise(place) + noise(place - 1) + noise(place - 2) + noise(place - 3))) / 2;
  }
  return tone;
}
