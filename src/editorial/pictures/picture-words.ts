/** What a camera or an agency wrote into a picture's file about it; "" where nothing stands. */
type PictureWords = { description: string; artist: string; copyright: string };

type Metadata = { exif?: Buffer | undefined; iptc?: Buffer | undefined };

/** IPTC first, as agencies write it; EXIF, as cameras do, for what it leaves open. */
export function pictureWords({ exif, iptc }: Metadata): PictureWords {
  const [agency, camera] = [iptc ? iptcWords(iptc) : nothing, exif ? exifWords(exif) : nothing];
  return {
    description: agency.description || camera.description,
    artist: agency.artist || camera.artist,
    copyright: agency.copyright || camera.copyright,
  };
}

const nothing: PictureWords = { description: "", artist: "", copyright: "" };

/** "Ida Brandt / Agency": who made it and who holds it, once where both are the same. */
export function creditOf({ artist, copyright }: PictureWords): string {
  const holder = copyright.replace(/^(?:copyright|©|\(c\))[\s:]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*/i, "").trim();
  if (!artist || holder.includes(artist)) return holder || artist;
  return holder && !artist.includes(holder) ? `${artist} / ${holder}` : artist;
}

/** TIFF 6.0's tags in the first directory of an EXIF block. */
function exifWords(exif: Buffer): PictureWords {
  try {
    const tiff = exif.subarray(exif.toString("latin1", 0, 6) === "Exif\0\0" ? 6 : 0);
    const little = tiff.toString("latin1", 0, 2) === "II";
    const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const directory = long(4);
    const found: Record<number, string> = {};
    for (let at = 0, count = Math.min(short(directory), 200); at < count; at += 1) {
      const entry = directory + 2 + at * 12;
      if (short(entry + 2) !== ascii) continue;
      const length = long(entry + 4);
      const start = length <= 4 ? entry + 8 : long(entry + 8);
      found[short(entry)] = clean(tiff.subarray(start, start + Math.min(length, 2000)));
    }
    return { description: found[0x010e] ?? "", artist: found[0x013b] ?? "", copyright: found[0x8298] ?? "" };
  } catch {
    // a block that ends too early says nothing
    return nothing;
  }
}
const ascii = 2;

/** IPTC IIM 4.2: 0x1C, record 2, the number of the data set, its length; wherever a Photoshop block puts them. */
function iptcWords(iptc: Buffer): PictureWords {
  const found: Record<number, string> = {};
  for (let at = iptc.indexOf(tag); at >= 0 && at + 5 <= iptc.length; at = iptc.indexOf(tag, at)) {
    const length = iptc.readUInt16BE(at + 3);
    const set = iptc[at + 2]!;
    // a length of more than 32,767 is another kind, which no words have
    if (length < 0x8000 && at + 5 + length <= iptc.length) found[set] ??= clean(iptc.subarray(at + 5, at + 5 + length));
    at += 5 + (length < 0x8000 ? Math.min(length, iptc.length - at - 5) : 0);
  }
  return { description: found[120] ?? "", artist: found[80] ?? found[110] ?? "", copyright: found[116] ?? found[110] ?? "" };
}
const tag = Buffer.from([0x1c, 0x02]);

/** UTF-8 where it is, else Latin-1; one line, without what cameras fill fields with. */
function clean(bytes: Buffer): string {
  const utf8 = bytes.toString("utf8");
  const text = utf8.includes("\ufffd") ? bytes.toString("latin1") : utf8;
  const line = text
    .replace(/\0[\s\S]*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM.*|default|untitled)$/i.test(line) ? "" : line.slice(0, 1000);
}
