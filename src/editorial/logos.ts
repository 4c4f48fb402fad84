import { type Db, type Platform, type Tx, sharp } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { isId, newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";

type Logo = { png: Buffer; width: number; height: number };

/** As large as a logo is kept: sharp on any screen at the height of a masthead. Pixels. */
const most = { width: 1600, height: 240 };
export const mostLogoBytes = 1_000_000;

/**
 * A PNG or an SVG drawn anew as a PNG: of an SVG nothing is left but its picture, no script, no link, nothing from elsewhere.
 * Refuses "logo-unreadable".
 */
export async function drawLogo(bytes: Buffer): Promise<Logo> {
  const unreadable = (why: "large" | "kind" | "broken") => {
    const said = says((m) => m.desk.refused.looks.logo[why]);
    return refuse("logo-unreadable", said, { logoFile: said });
  };
  if (bytes.length > mostLogoBytes) throw unreadable("large");
  const image = sharp(bytes, { limitInputPixels: 40_000_000, failOn: "error", density: 288 });
  const { format } = await image.metadata().catch(() => ({ format: undefined }));
  if (format !== "png" && format !== "svg") throw unreadable("kind");
  const drawn = image.resize({ ...most, fit: "inside", withoutEnlargement: format === "png" }).png({ compressionLevel: 9 });
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true }).catch(() => {
    throw unreadable("broken");
  });
  return { png: data, width: info.width, height: info.height };
}

/** Keeps a logo; answers with how a look names it. */
export async function saveLogo({ clock }: Platform, tx: Tx, { logo, by }: { logo: Logo; by: string }): Promise<string> {
  const [id, now] = [newId(clock.now()), clock.now()];
  await tx
    .insertInto("logos")
    .values({ id, ...logo, added_at: now, added_by: by })
    .execute();
  return `${id}.${logo.width}x${logo.height}`;
}

/** Its PNG. */
export async function logoById(db: Db, id: string): Promise<Buffer | undefined> {
  if (!isId(id)) return undefined;
  return (await db.selectFrom("logos").select("png").where("id", "=", id).executeTakeFirst())?.png;
}
