import sharp from "sharp";
import type { HouseAd } from "../../src/ads/index.ts";
import { type Body, type Opener, countWords, fromMarkdown, withFigures } from "../../src/document/index.ts";
import type { IssueInput, Medium } from "../../src/print/model/issue.ts";
import type { IssueView, PictureView, PrintedArticle, Publication } from "../../src/editorial/index.ts";
import { type Day, namedId } from "../../src/values/index.ts";

const on = "2026-12-01" as Day;

export const publication: Publication = {
  title: "The Lock-Keeper",
  tagline: "",
  about: "A magazine about locks.\n\nAnd keys.",
  imprint: "The Lock-Keeper\n1 Towpath, Marl",
  language: "en",
  timeZone: "Europe/London",
  issuesPerYear: 12,
  currency: "GBP",
  issnPrint: "1234-5679",
  issnOnline: null,
  firstIssueOn: "2026-01-01" as Day,
  firstIssueNumber: 1,
  look: {},
  trimSize: "210x280",
  coverPrice: 750,
  seller: {
    name: "",
    address: "",
    vatId: "",
    registration: "",
    email: "",
    account: "",
  },
  books: {
    typefaces: false,
    certifiedBy: "",
  },
};

const shapes = { wide: [1500, 1000], tall: [1000, 1500], small: [400, 300], cover: [1700, 2200] } as const;
type Shape = keyof typeof shapes;

const pictureOf = (shape: Shape): PictureView => ({
  id: namedId("picture", shape),
  name: `${shape}.jpg`,
  alt: `A ${shape} picture`,
  caption: "",
  credit: "Own",
  width: shapes[shape][0],
  height: shapes[shape][1],
  mediaType: "image/jpeg",
  storageKey: shape,
  sizes: [],
  tone: "#888888",
});

const drawn = new Map<string, Promise<Buffer>>();
/** Each is drawn once. */
export const loadPicture = async (shape: string): Promise<Buffer> => {
  const picture = drawn.get(shape) ?? draw(shape);
  drawn.set(shape, picture);
  return picture;
};

/** Bands of one colour, so that the picture has an up and a down. */
async function draw(shape: string): Promise<Buffer> {
  const [width, height] = shapes[shape as Shape];
  const bands = Array.from(
    { length: 6 },
    (_, at) => `<rect y="${(at * height) / 6}" width="${width}" height="${height / 6}" fill="hsl(205 45% ${25 + at * 10}%)"/>`,
  ).join("");
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bands}</svg>`))
    .jpeg({ quality: 90 })
    .toBuffer();
}

const sentences = [
  "The keeper wrote down every boat that passed and what it carried, and in the margin he wrote what it had carried the year before.",
  "Nobody had asked him to.",
  "In dry summers the lower gate leaned, and the beam had to be walked round twice before the paddles would hold.",
  "He said that a lock is a sentence with the full stop in the middle.",
];
export const prose = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, at) => [0, 1, 2, 3, 4].map((n) => sentences[(at + n) % 4]).join(" ")).join("\n\n");

const essay = `${prose(3)}

## The upper gate

${prose(1)} There is a note here[^a], and the sentence goes on.

> [!pull] A lock is a sentence with the full stop in the middle.

${prose(2)}

![A wide picture](wide "The gate from the bridge. | Own")

${prose(4)}

| Boat | Built | Tons |
| --- | --- | ---: |
| Marit | 1968 | 40 |
| Skarv | 1974 | 22 |

${prose(3)}

[^a]: Reported in the committee’s minutes, which give another date.
`;

const long = `${prose(9)}

![A tall picture](tall "The whole flight. | Own")

${prose(14)}`;

const recipe = `${prose(1)}

1. Close the upper gate.
2. Open the lower paddles.

> ${sentences[1]}
>
> — Ida Brandt

* * *

A last line in Łódź.`;

/** Block ids of the fixture are the same in every run; figures name shapes, and are as wide as asked. */
export function bodyOf(markdown: string, width?: "wide" | "full"): Body {
  let count = 0;
  const named = JSON.parse(JSON.stringify(fromMarkdown(markdown).body), (key, value: unknown) =>
    key === "id" ? `b${(count += 1)}` : value,
  ) as Body;
  return withFigures(named, ({ attrs, ...figure }) => ({
    ...figure,
    attrs: { ...attrs, picture: namedId("picture", attrs.picture), ...(width && { width }) },
  }));
}

type Writing = { headline: string; body: Body; lead?: Shape; section?: string; columns?: 1 | 2 | 3; opener?: Opener };

export function printedArticle({ headline, body, lead, section = "Gates", columns, opener }: Writing): PrintedArticle {
  const used = [lead, ...(Object.keys(shapes) as Shape[])].filter((shape) => shape !== undefined).map(pictureOf);
  return {
    id: namedId("article", headline),
    headline,
    standfirst: "What the keeper wrote down, and why nobody read it until the lock was sold.",
    language: "en",
    section: {
      slug: "gates",
      name: section,
      ink: "#1f5a42",
    },
    credits: [],
    byline: [
      {
        name: "Lena Marsh",
        slug: "lena-marsh",
      },
    ],
    writtenBy: "Lena Marsh",
    publishedOn: on,
    body,
    corrections: [],
    pictures: Object.fromEntries(used.map((picture) => [picture.id, picture])),
    words: countWords(body),
    revision: headline,
    columns: columns ?? null,
    opener: opener ?? null,
    lead: lead
      ? {
          picture: pictureOf(lead),
          alt: `A ${lead} picture`,
          caption: [
            {
              type: "text",
              text: "The lock in March.",
            },
          ],
          credit: "Own",
        }
      : null,
  };
}

const ads: HouseAd[] = [
  {
    slot: "back-cover",
    readers: "everybody",
    headline: "Twelve locks a year",
    text: "On paper if you like.",
    button: "Subscribe",
    target: "/subscribe",
    included: ["12 issues per year", "Ad-free", "Cancel anytime"],
  },
  {
    slot: "issue",
    readers: "everybody",
    headline: "The key fits",
    text: "Read the rest of this issue.",
    button: "Subscribe",
    target: "/subscribe",
    included: [],
  },
];

/** A small issue with one of everything: three, two and one columns, figures of each width, a page between two pages of text. */
export function printedIssue(medium: Medium, more: Partial<IssueInput> = {}): IssueInput {
  const articles = [
    printedArticle({ headline: "The Keeper of the Lower Gate and His Ledger", body: bodyOf(essay, "wide"), lead: "wide" }),
    printedArticle({ headline: "A Long Flight", body: bodyOf(long, "full"), columns: 2 }),
    printedArticle({ headline: "How to Pass", body: bodyOf(recipe), lead: "wide", section: "Use" }),
  ];
  const issue: IssueView = {
    id: namedId("issue", "7"),
    wholeNumber: 7,
    volume: 1,
    number: 7,
    coverDate: on,
    path: "/issues/7",
    onSaleOn: on,
    closeOn: on,
    state: "on sale",
    theme: "What passes",
    editorsNote: "On locks and on those who keep them.",
    cover: pictureOf("cover"),
    coverArt: pictureOf("cover"),
    coverLines: ["The ledger of the lower gate", "Lena Marsh reads it"],
    coverDesign: null,
    coverDrawn: null,
    asPages: false,
    articles: [],
  };
  const contributors = [{ name: "Lena Marsh", bio: "Lena Marsh reads registers, and has been locked out twice." }];
  return { medium, publication, issue, articles, ads, contributors, origin: "https://locks.example", ...more };
}

/** So many articles of about 1,500 words, each with a picture, as an issue for the screen: what the benchmark sets. */
export function benchIssue(count: number): IssueInput {
  const articles = Array.from({ length: count }, (_, at) =>
    printedArticle({
      headline: `The Keeper of Gate ${at + 1} and the Ledger`,
      body: bodyOf(`${prose(7)}\n\n## The upper gate\n\n${prose(7)}`),
      lead: "wide",
      columns: 2,
    }),
  );
  return printedIssue("screen", { articles });
}
