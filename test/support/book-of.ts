import sharp from "sharp";
import { type Body, fromMarkdown, sentencesOf } from "../../src/document/index.ts";
import type { ArticleView, IssueView, PictureView, Publication } from "../../src/editorial/index.ts";
import { mp3Of } from "./mp3-of.ts";
import type { EpubInput } from "../../src/books/epub/epub.ts";
import type { Recording } from "../../src/books/epub/overlay.ts";
import { type Day, namedId } from "../../src/values/index.ts";
import { publication as lockKeeper } from "./printed-issue.ts";

const day = "2026-12-01" as Day;

export const publication: Publication = {
  ...lockKeeper,
  title: "The Invented Review",
  about: "",
  imprint: "Printed nowhere & read by nobody.",
  timeZone: "UTC",
  issuesPerYear: 24,
  currency: "EUR",
  trimSize: "a4",
  coverPrice: null,
};

const pictureOf = (name: string): PictureView => ({
  id: namedId("picture", name),
  name,
  alt: `A picture of ${name}`,
  caption: "",
  credit: "Own",
  width: 60,
  height: 40,
  mediaType: "image/jpeg",
  storageKey: `pictures/${name}.jpg`,
  sizes: [],
  tone: "#888888",
});

const cover = pictureOf("cover");

const markdown = (at: number) => `It begins on page ${at + 1}. Dr. Okafor said so, in *two* sentences.

A second paragraph, with a note[^n] inside a sentence that goes on. And another one & more.

## A subhead

> Quoted from somebody. Twice.
>
> — Ida Brandt

- one thing
- another thing with a [way to the archive](/archive)

| Boat | Built |
| --- | --- |
| Marit | 1968 |

The last paragraph closes it.

[^n]: The note's own words.
`;

export function articleOf(at: number, more: Partial<ArticleView> = {}, body: Body = fromMarkdown(markdown(at)).body): ArticleView {
  const lead = pictureOf(`lead ${at}`);
  const named = nameBlocks(body, at);
  return {
    id: namedId("article", String(at)),
    slug: `article-${at}`,
    path: `/2026/12/article-${at}`,
    headline: `Article ${at + 1} <of> several`,
    standfirst: "What it says below the headline.",
    language: "en",
    access: "subscribers",
    section: null,
    credits: [],
    topics: [],
    byline: [
      {
        name: "Lena Marsh",
        slug: "lena-marsh",
      },
    ],
    writtenBy: "Lena Marsh",
    publishedOn: day,
    lead: {
      picture: lead,
      alt: lead.alt,
      caption: [],
      credit: "Own",
    },
    issue: null,
    position: at + 1,
    page: null,
    words: 60,
    minutes: 1,
    body: named,
    pictures: { [lead.id]: lead },
    corrections: [],
    publishedAt: new Date("2026-12-01T06:00:00Z"),
    revisedAt: new Date("2026-12-02T06:00:00Z"),
    revision: `r${at}`,
    ...more,
  };
}

/** Reading text gives its blocks new ids each time; here they are the same every time. */
function nameBlocks(body: Body, article: number): Body {
  let count = 0;
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => (key === "id" ? `x${article}n${(count += 1)}` : value)) as Body;
}

/** A recording of nothing, as long as its sentences would take at a second each; `sound` in place of one that is made. */
export async function recordingOf(article: ArticleView, sound?: Buffer): Promise<Recording> {
  const ids = [
    { id: "headline-s-a", block: "headline" },
    { id: "standfirst-s-c", block: "standfirst" },
    { id: "byline-s-b", block: "byline" },
    ...sentencesOf(article.body, article.language).map(({ id, block }) => ({ id, block })),
  ];
  const timings = ids.map((id, at) => ({ ...id, start: 0.15 + at * 1.3, end: 0.15 + at * 1.3 + 1.0123 }));
  const seconds = 0.15 + ids.length * 1.3;
  const made =
    sound ??
    (await mp3Of(new Float32Array(Math.round(seconds * 24_000)), {
      title: article.headline,
      artist: article.writtenBy,
      album: publication.title,
      year: "2026",
    }));
  return { sound: () => made, seconds, voice: "Synthetic voice", timings };
}

/** An invented issue of so many articles, ready to be bound. */
export async function bookOf(
  count: number,
  { narrated = false, more = {} }: { narrated?: boolean; more?: Partial<ArticleView> } = {},
): Promise<EpubInput> {
  const articles = Array.from({ length: count }, (_, at) => articleOf(at, more));
  const issue: IssueView = {
    id: namedId("issue", "7"),
    wholeNumber: 7,
    volume: 1,
    number: 7,
    coverDate: day,
    path: "/issues/7",
    onSaleOn: day,
    closeOn: day,
    state: "on sale",
    theme: "Boats",
    editorsNote: "On boats, & why.",
    cover,
    coverArt: null,
    coverLines: [],
    coverDesign: null,
    coverDrawn: null,
    asPages: false,
    articles,
  };
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#48607a" } })
    .jpeg()
    .toBuffer();
  const recordings = new Map<string, Recording>();
  if (narrated) for (const article of articles) recordings.set(article.id, await recordingOf(article));
  return {
    publication,
    issue,
    articles,
    origin: "https://review.example",
    cover: () => jpeg,
    printed: [],
    pictures: new Map(articles.flatMap(({ pictures }) => Object.keys(pictures).map((id) => [id, () => jpeg]))),
    ...(narrated && { recordings }),
  };
}
