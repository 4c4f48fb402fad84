import { sharp } from "../../platform/index.ts";
import { createRequire } from "node:module";
import type { OverlayOptions } from "sharp";
import type { ArticleView, Focus, Publication } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { directionOf } from "../../values/index.ts";
import { escapeHtml } from "../escape.ts";
import { partAround } from "../focus.ts";

const require = createRequire(import.meta.url);
const serif = { file: require.resolve("@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf"), name: "Newsreader Medium" };
const sans = {
  file: require.resolve("@expo-google-fonts/instrument-sans/500Medium/InstrumentSans_500Medium.ttf"),
  name: "Instrument Sans Medium",
};

type Colours = { paper: string; ink: string; softInk: string; rule: string; accent: string };
const coloursOf = ({ look }: Publication): Colours => ({
  paper: "#fbf8f1",
  ink: "#15181e",
  softInk: "#5b6068",
  rule: "#d9d2c3",
  accent: "#b8371a",
  ...look,
});

/** Pixels. */
type Line = {
  text: string;
  font: { file: string; name: string };
  size: number;
  colour: string;
  width: number;
  wrap?: "word" | "word-char";
};

/** A text set within a width, as a picture of its own; where it does not fit the width it is broken into lines. */
async function setText({ text, font, size, colour, width, wrap = "word" }: Line): Promise<{ data: Buffer; height: number; width: number }> {
  const markup = `<span foreground="${colour}">${escapeHtml(text)}</span>`;
  // at 72 dpi a point is a pixel
  const image = sharp({
    text: { text: markup, font: `${font.name} ${size}`, fontfile: font.file, width, rgba: true, dpi: 72, wrap },
  }).png();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data, height: info.height, width: info.width };
}

/** The largest of these sizes at which the text is no higher than `most`; the last, cut off with an ellipsis, where none is. A word that is wider than the line is broken. */
async function fitText(line: Omit<Line, "size">, sizes: readonly number[], most: number) {
  for (const size of sizes) {
    const set = await setText({ ...line, size });
    if (set.height <= most && set.width <= line.width) return set;
  }
  const broken = { ...line, size: sizes.at(-1)!, wrap: "word-char" as const };
  const whole = await setText(broken);
  if (whole.height <= most) return whole;
  const letters = [...line.text];
  // by halves, as each look costs some milliseconds
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if ((await setText({ ...broken, text: upTo(letters, half) })).height <= most) fits = half;
    else tooMany = half;
  }
  return setText({ ...broken, text: upTo(letters, fits) });
}

/** So many letters and an ellipsis, at the end of a word where one ends near. */
function upTo(letters: readonly string[], count: number): string {
  const cut = letters.slice(0, count).join("");
  const space = cut.lastIndexOf(" ");
  return space > cut.length - 25 ? `${cut.slice(0, space)} …` : `${cut}…`;
}

const card = { width: 1200, height: 630, margin: 64 };

/** What networks show beside a link: headline, who wrote it, the magazine, and the lead picture; JPEG of 1200 × 630. */
export async function drawCard({
  article,
  publication,
  picture,
}: {
  article: ArticleView;
  publication: Publication;
  picture: Buffer | undefined;
}): Promise<Buffer> {
  const focus = article.lead?.picture.focus;
  const colours = coloursOf(publication);
  const mirrored = directionOf(article.language) === "rtl";
  const column = picture ? 560 : card.width - 2 * card.margin;
  const beside = card.margin + column + 48;
  const small = { font: sans, size: 26, width: column };
  const sizes = [84, 76, 68, 60, 54, 48, 42];
  const label = await setText({ ...small, text: article.section?.name ?? publication.title, colour: colours.accent });
  const byline = await fitText({ text: article.writtenBy, font: sans, colour: colours.softInk, width: column }, [26, 22], 60);
  const title = await setText({ ...small, text: publication.title, colour: colours.ink });
  const foot = card.height - card.margin - title.height;
  const [rule, head] = [foot - 26, card.margin + label.height + 26];
  // the headline has what the byline, however many wrote it, leaves above the rule
  const headline = await fitText(
    { text: article.headline, font: serif, colour: colours.ink, width: column },
    picture ? sizes : [124, 110, 96, ...sizes],
    rule - 28 - byline.height - 40 - head,
  );
  const lead = picture && {
    input: await (focus ? await around(picture, focus, { width: card.width - beside, height: card.height }) : sharp(picture).autoOrient())
      .resize(card.width - beside, card.height, { fit: "cover", position: "attention" })
      .flatten({ background: colours.paper })
      .png()
      .toBuffer(),
    left: mirrored ? 0 : beside,
    top: 0,
  };
  const at = (set: { data: Buffer; width: number }, top: number) => ({
    input: set.data,
    left: mirrored ? card.width - card.margin - set.width : card.margin,
    top,
  });
  return onPaper(card, colours, [
    ...(lead ? [lead] : []),
    at(label, card.margin),
    at(headline, head),
    at(byline, head + headline.height + 40),
    at({ data: await ruleOf(column, colours.rule), width: column }, rule),
    at(title, foot),
  ]);
}

/** The part of the picture that fills the box, around the place at which it is looked at first. */
async function around(picture: Buffer, focus: Focus, box: { width: number; height: number }) {
  const image = sharp(picture).autoOrient();
  const { autoOrient } = await image.metadata();
  return image.extract(partAround(focus, autoOrient, box));
}

const ruleOf = (width: number, colour: string) =>
  sharp({ create: { width, height: 2, channels: 3, background: colour } })
    .png()
    .toBuffer();

const onPaper = ({ width, height }: { width: number; height: number }, { paper }: Colours, parts: OverlayOptions[]) =>
  sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(parts)
    .jpeg({ quality: 84, chromaSubsampling: "4:4:4" })
    .toBuffer();

/** The magazine's sign, drawn for programs that show no SVG: PNG of 512 × 512. */
export const drawIcon = (svg: string, side: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 1152 }).resize(side, side).png({ compressionLevel: 9 }).toBuffer();

/** The podcast's cover: 1500 pixels square, the title over a rule, as large as it goes. */
export async function drawPodcastCover(publication: Publication): Promise<Buffer> {
  const colours = coloursOf(publication);
  const [side, margin] = [1500, 130];
  const width = side - 2 * margin;
  const title = await fitText({ text: publication.title, font: serif, colour: colours.ink, width }, [330, 290, 250, 210, 180, 150], 900);
  const says = await setText({
    text: messagesIn(publication.language).editions.readAloud,
    font: sans,
    size: 84,
    colour: colours.accent,
    width,
  });
  const top = side - margin - says.height;
  return onPaper({ width: side, height: side }, colours, [
    { input: title.data, left: margin, top: margin },
    { input: await ruleOf(width, colours.rule), left: margin, top: top - 60 },
    { input: says.data, left: margin, top },
  ]);
}
