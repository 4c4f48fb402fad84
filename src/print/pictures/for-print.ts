import { sharp } from "../../platform/index.ts";

/** Pixels: the bleed of the widest page at 300 dpi; and a page's width at about 170 dpi, enough for screens. */
const widest = { press: 2560, screen: 1400, view: 1890 };
type PictureUse = keyof typeof widest;

/** A picture as the typesetter takes it: for screens a drawing of few colours as it is, without the clouds that JPEG puts round lines; else a JPEG, in four inks for the press (by `profile`, a file of the printer’s, or the built-in one), in black alone where it holds no colour. */
export async function pictureForPrint(bytes: Buffer, use: PictureUse, profile = "cmyk"): Promise<Buffer> {
  const upright = sharp(bytes).autoOrient().resize({ width: widest[use], withoutEnlargement: true }).flatten({ background: "#fff" });
  if (use !== "press" && isPng(bytes) && (await isDrawn(bytes)))
    return upright.toColourspace("srgb").png({ palette: true, dither: 0 }).toBuffer();
  if (use !== "press")
    return upright
      .toColourspace("srgb")
      .jpeg({ quality: 82, chromaSubsampling: use === "view" ? "4:4:4" : "4:2:0" })
      .toBuffer();
  // the profile is told once, for the whole file; converting by one is six times as fast as a bare change of space
  const inked = (await isGrey(bytes)) ? upright.toColourspace("b-w") : upright.withIccProfile(profile, { attach: false });
  return inked.jpeg({ quality: 86, chromaSubsampling: "4:4:4" }).toBuffer();
}

const isPng = (bytes: Buffer): boolean => bytes.toString("latin1", 1, 4) === "PNG";

/** Whether it was drawn with a palette, as line art is. */
const isDrawn = async (bytes: Buffer): Promise<boolean> => {
  const { format, isPalette } = await sharp(bytes).metadata();
  return format === "png" && isPalette === true;
};

/** Whether no pixel of a small copy is further from grey than a scanner's cast (of 255). */
async function isGrey(bytes: Buffer): Promise<boolean> {
  const { data, info } = await sharp(bytes)
    .resize(48, 48, { fit: "fill" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels < 3) return true;
  for (let at = 0; at + 2 < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (Math.max(r, g, b) - Math.min(r, g, b) > 8) return false;
  }
  return true;
}
