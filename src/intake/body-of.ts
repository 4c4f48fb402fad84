import type { Root } from "hast";
import { intakeSays } from "../messages/index.ts";
import { type Body, type Figure, blocksFromHtml, figuresIn, printInline } from "../document/index.ts";
import type { ArchivePicture } from "./archive-post.ts";
import { escaped, nodesOf } from "./html-of.ts";
import { wordsLost } from "./words-lost.ts";

export type Told = { problem: string; words?: string };
type ReadBody = { body: Body; pictures: ArchivePicture[]; problems: string[] };
type Given = { told?: readonly Told[]; base?: string; srcOf?: (src: string) => string };

/**
 * An article’s body of the nodes of a page, its pictures with where they lie (`srcOf`: of what the page calls them), and every
 * word that is not in it in a sentence of `problems`. `told`: what was said before.
 */
export function bodyOf(children: Root["children"], { told = [], base = "", srcOf = (src) => src }: Given = {}): ReadBody {
  const read = blocksFromHtml({ type: "root", children }, { paywall: true, base });
  const body: Body = { type: "doc", content: read.blocks };
  const pictures = read.pictures.map(({ name, src, alt }) => ({ name, src: srcOf(src), alt }));
  const problems = [...told, ...read.problems].map(sentenceOf);
  return { body, pictures, problems: [...problems, ...leftBehind(children, [body, pictures, problems])] };
}

/** What was said of it with its words, in one sentence. */
export const sentenceOf = ({ problem, words }: Told): string => (words ? intakeSays.withWords({ why: problem, words }) : problem);

/** Words of a page that are neither in what came of it nor told, in a sentence; none where there are none. */
export function leftBehind(children: Root["children"], came: unknown): string[] {
  const words = wordsLost(children, came);
  return words ? [intakeSays.besideText({ words })] : [];
}

/** Of which body a picture leads, and what its page says of it; `caption` is HTML. */
type LeadSaid = { src: string; alt: string; caption?: string };

/** The picture that leads an article, with what is said of it, credit apart; its name is none of the body’s. */
export function leadOf({ src, alt, caption = "" }: LeadSaid, pictures: ArchivePicture[], srcOf: (src: string) => string = (one) => one) {
  const html = `<figure><img src="${escaped(src)}" alt="${escaped(alt)}"><figcaption>${caption}</figcaption></figure>`;
  const read = blocksFromHtml({ type: "root", children: nodesOf(html) });
  const figure: Figure | undefined = figuresIn({ type: "doc", content: read.blocks })[0];
  const whole = srcOf(src);
  const same = pictures.find((one) => one.src === whole);
  const wanted = read.pictures[0]?.name ?? "picture";
  const name = same?.name ?? (pictures.some((one) => one.name === wanted) ? `lead-${wanted}` : wanted);
  const lead = { picture: name, alt, caption: figure ? printInline(figure.content) : "", credit: figure?.attrs.credit ?? "" };
  return { lead, picture: same ?? { name, src: whole, alt } };
}
