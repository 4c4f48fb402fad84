import { fromHtml } from "hast-util-from-html";
import { intakeSays } from "../../messages/index.ts";
import { type ArticleSource, type Body, blocksFromHtml, figuresIn, printInline, withFigures } from "../../document/index.ts";
import { proseOf } from "../../values/index.ts";
import { type ArchivePicture, type ArchiveTold, tellUnknown } from "../archive-post.ts";
import { leftBehind, sentenceOf } from "../body-of.ts";
import { type Fields, metaOf, shown, shownText, textOf } from "./fields.ts";
import { type Attachment, type Known, fileOf, originalOf } from "./known.ts";
import { figureOf, unblocked } from "./markup.ts";
import { paragraphed } from "./paragraphed.ts";
import { expand } from "./shortcodes.ts";

type TextIn = {
  body: Body;
  standfirst: string;
  lead: ArticleSource["lead"];
  pictures: ArchivePicture[];
  problems: string[];
  hasPaywall: boolean;
};

/** What is written in a post: its text, the picture that leads it, and every picture by the address of its original. */
export function textIn(fields: Fields, { known, told }: { known: Known; told: ArchiveTold }): TextIn {
  const meta = metaOf(fields);
  const featured = known.attachments.get(meta.get("_thumbnail_id")?.[0] ?? "");
  const problems: string[] = [];
  const written = textOf(fields["content:encoded"]);
  const plain = unblocked(written, {
    reused: known.reused,
    footnotes: meta.get("footnotes")?.[0] ?? "",
    unknown: (name, example) => tellUnknown(told, name, example),
    say: (problem) => problems.push(problem),
  });
  const own = known.ofPost.get(textOf(fields["wp:post_id"])) ?? [];
  const { html, unknown, lost, absent } = expand(plain, {
    numbered: (id) => known.attachments.get(id),
    own,
    of: (post) => known.ofPost.get(post) ?? [],
  });
  for (const { name, whole } of unknown) tellUnknown(told, intakeSays.shortcode({ name }), whole);
  // the featured picture is read with the text, so that its name is no other's
  const whole = `${featured?.url ? figureOf(featured) : ""}${fields[shownText] === true ? html : paragraphed(html)}`;
  const tree = fromHtml(whole, { fragment: true });
  const read = blocksFromHtml(tree, { paywall: true, base: textOf(fields.link) });
  const pictures = read.pictures.map((picture) => originalIn(picture, known));
  const body = credited({ type: "doc", content: read.blocks }, pictures, known);
  const lead = featured?.url ? leadIn(body, featured) : undefined;
  problems.push(
    ...read.problems.map(sentenceOf),
    ...(absent.length > 0 ? [intakeSays.galleryAbsent({ name: absent.join(", ") })] : []),
    ...described([featured, ...pictures.map(({ src }) => known.byFile.get(fileOf(src)))]),
    ...lost.map((shortcode) => intakeSays.shortcodeOut({ words: shortcode })),
  );
  // as it was written, too: nothing that came before the reader may have lost a word
  const asWritten = fromHtml(withoutShortcodes(written), { fragment: true });
  problems.push(...leftBehind([...tree.children, ...asWritten.children], [read.blocks, lead, pictures, problems]));
  return {
    body: lead ? { ...body, content: body.content.slice(1) } : body,
    standfirst: proseOf(shown(textOf(fields["excerpt:encoded"]))),
    lead,
    pictures,
    problems,
    hasPaywall: read.blocks.some(({ type }) => type === "paywall"),
  };
}

/** What stood on a picture’s own page alone. */
const described = (shownHere: readonly (Attachment | undefined)[]): string[] =>
  [...new Set(shownHere)].flatMap((one) =>
    one?.description && one.description !== one.alt && one.description !== shown(one.caption)
      ? [intakeSays.ownPageOut({ name: fileOf(one.url).split("/").at(-1) ?? "", words: one.description })]
      : [],
  );

const withoutShortcodes = (text: string): string => text.replace(/\[\/?[a-z][\w-]*(?:[\s=][^[\]]*)?\]/gi, " ");

/** The picture in full, as it was uploaded; the size that the page showed, for when that is gone. */
function originalIn({ name, src, alt }: { name: string; src: string; alt: string }, known: Known): ArchivePicture {
  const attachment = known.byFile.get(fileOf(src));
  const original = attachment?.url ?? (isUpload(src) ? originalOf(src) : src);
  return {
    name,
    src: original,
    alt: alt || (attachment?.alt ?? ""),
    ...(attachment?.credit && { credit: attachment.credit }),
    ...(original !== src && { others: [src] }),
  };
}

const isUpload = (src: string): boolean => src.includes("/wp-content/uploads/") || src.includes("/files/");

/** Figures without a description or a credit have those of the picture’s own entry. */
function credited(body: Body, pictures: readonly ArchivePicture[], known: Known): Body {
  const byName = new Map(pictures.map((picture) => [picture.name, picture]));
  return withFigures(body, (figure) => {
    const { alt, credit, picture } = figure.attrs;
    const held = byName.get(picture);
    const own = held && known.byFile.get(fileOf(held.src));
    return { ...figure, attrs: { ...figure.attrs, alt: alt || (held?.alt ?? own?.alt ?? ""), credit: credit || (own?.credit ?? "") } };
  });
}

function leadIn(body: Body, featured: Attachment): ArticleSource["lead"] {
  const [first] = figuresIn(body);
  if (body.content[0]?.type !== "figure" || !first) return undefined;
  const { picture, alt, credit } = first.attrs;
  return { picture, alt: alt || featured.alt, caption: printInline(first.content), credit: credit || featured.credit };
}
