import type { ArticleSource } from "../document/index.ts";
import { type Day, formatDay } from "../values/index.ts";
import { type SceneName, type Wish, inkOf } from "./engravings/index.ts";
import type { DemoIssue } from "./read-magazine.ts";

const coverInks = ["Work", "Crossings", "Maps", "Science"];

export const sceneOf = (picture: string) => picture.replace(/^scene:/, "") as SceneName;

export function coverWish(title: string, issue: DemoIssue, { wholeNumber, coverDate }: { wholeNumber: number; coverDate: Day }): Wish {
  const [headline = issue.theme, byline] = issue.coverLines;
  return {
    scene: issue.coverScene as SceneName,
    seed: wholeNumber,
    ...inkOf(coverInks[wholeNumber % coverInks.length]!),
    title,
    width: 1500,
    height: 2e3,
    issueLine: `Issue ${wholeNumber}`,
    dateLine: formatDay(coverDate),
    coverLines: [
      {
        headline,
        ...(byline && { byline }),
      },
    ],
  };
}

/** The cover's engraving without its type, for the printed cover. */
export const coverArtWish = ({ coverScene }: DemoIssue, wholeNumber: number): Wish => ({
  scene: coverScene as SceneName,
  seed: wholeNumber,
  ...inkOf(coverInks[wholeNumber % coverInks.length]!),
  width: 2560,
  height: 3390,
  lines: 124,
});

/** A lead picture may stand over three edges of the widest page, with the bleed: 2,560 dots are 300 an inch there. */
export const sceneWish = (scene: SceneName, section: string, seed: number): Wish => ({
  scene,
  seed,
  ...inkOf(section),
  width: 2560,
  height: 1706,
});

/** Each article of an issue has its own seed, each figure of an article one further on. */
export const articleSeed = (wholeNumber: number, at: number): number => wholeNumber * 100 + at;
export const figureSeed = (seed: number, at: number): number => seed + 7 * at;

/** Every picture of an issue, in the order in which the seeding will ask for them. */
export function wishesOf(title: string, issue: DemoIssue, numbered: { wholeNumber: number; coverDate: Day }): Wish[] {
  const ofArticle = ({ lead, section, body }: ArticleSource, at: number): Wish[] => {
    const seed = articleSeed(numbered.wholeNumber, at);
    const figures = body.content.flatMap((block, place) =>
      block.type === "figure" ? [sceneWish(sceneOf(block.attrs.picture), section ?? "", figureSeed(seed, place))] : [],
    );
    return [...(lead ? [sceneWish(sceneOf(lead.picture), section ?? "", seed)] : []), ...figures];
  };
  return [coverWish(title, issue, numbered), coverArtWish(issue, numbered.wholeNumber), ...issue.articles.flatMap(ofArticle)];
}
