import type { ArticleSource } from "../../src/document/index.ts";
import { inkOf } from "../../src/demo/inks.ts";
import { coverArtFile, coverFile, figureFile, leadFile, portraitFile, seriesFile } from "../../src/demo/pictures.ts";
import type { DemoIssue, DemoMagazine } from "../../src/demo/read-magazine.ts";
import type { Cover } from "./draw-cover.ts";
import type { Engraving } from "./draw-engraving.ts";
import type { SceneName } from "./scenes.ts";

/** A picture to be drawn: a cover has a title. */
export type Wish = { file: string; wish: Engraving | Cover };

const coverInks = ["Work", "Crossings", "Maps", "Science"];

export const sceneOf = (picture: string) => picture.replace(/^scene:/, "") as SceneName;

function coverWish(title: string, issue: DemoIssue, seed: number): Cover {
  const [headline = issue.theme, byline] = issue.coverLines;
  return {
    scene: issue.coverScene as SceneName,
    seed,
    ...inkOf(coverInks[seed % coverInks.length]!),
    title,
    width: 1500,
    height: 2000,
    coverLines: [{ headline, ...(byline && { byline }) }],
  };
}

export const coverArtWish = ({ coverScene }: DemoIssue, seed: number): Engraving => ({
  scene: coverScene as SceneName,
  seed,
  ...inkOf(coverInks[seed % coverInks.length]!),
  width: 2560,
  height: 3390,
  lines: 124,
});

/** A lead picture may stand over three edges of the widest page, with the bleed: 2,560 dots are 300 an inch there. */
export const sceneWish = (scene: SceneName, section: string, seed: number): Engraving => ({
  scene,
  seed,
  ...inkOf(section),
  width: 2560,
  height: 1706,
});

/** The seed of the first issue; each article has its own, each figure of an article one further on. */
const firstSeed = 44;

/** Every picture of an issue; `at` is its place among the issues. */
export function wishesOf(title: string, issue: DemoIssue, at: number): Wish[] {
  const seed = firstSeed + at;
  const ofArticle = (article: ArticleSource, place: number): Wish[] => {
    const { lead, body, section } = article;
    const own = seed * 100 + place;
    const figures = body.content.flatMap((block, among) =>
      block.type === "figure"
        ? [
            {
              file: figureFile(issue.folder, article, among),
              wish: sceneWish(sceneOf(block.attrs.picture), section ?? "", own + 7 * among),
            },
          ]
        : [],
    );
    const leads = lead ? [{ file: leadFile(issue.folder, article), wish: sceneWish(sceneOf(lead.picture), section ?? "", own) }] : [];
    return [...leads, ...figures];
  };
  return [
    { file: coverFile(issue.folder), wish: coverWish(title, issue, seed) },
    { file: coverArtFile(issue.folder), wish: coverArtWish(issue, seed) },
    ...issue.articles.flatMap(ofArticle),
  ];
}

/** Portraits are seen an inch wide, and no wider than two. */
const portrait = { width: 480, height: 480, lines: 52 };

/** The pictures of those who write, and of series. */
export const wishesOfHouse = ({ contributors, series }: Pick<DemoMagazine, "contributors" | "series">): Wish[] => [
  ...contributors.flatMap(({ name, portrait: drawn }, at) =>
    drawn
      ? [{ file: portraitFile(name), wish: { scene: drawn.scene as SceneName, seed: 600 + at, ...inkOf(drawn.ink), ...portrait } }]
      : [],
  ),
  ...series.map(({ name, picture: { scene, ink } }, at) => ({
    file: seriesFile(name),
    wish: { scene: scene as SceneName, seed: 700 + at, ...inkOf(ink), width: 1280, height: 854, lines: 84 },
  })),
];
