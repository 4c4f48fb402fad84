import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleSource } from "../document/index.ts";
import { projectFolder } from "../platform/index.ts";
import { slugOf } from "../values/index.ts";

/** The drawn pictures of the demo, a file each beside its texts: `issue-1/cover.png`, `issue-1/the-bell.png`, `issue-1/the-bell-12.png`. */
export const picturesFolder = (): string => join(projectFolder(), "demo/pictures");

export const coverFile = (issue: string) => `${issue}/cover.png`;
/** The cover's engraving without its type, for the printed cover. */
export const coverArtFile = (issue: string) => `${issue}/cover-art.png`;
export const leadFile = (issue: string, article: ArticleSource) => `${issue}/${article.slug ?? slugOf(article.headline)}.png`;
export const portraitFile = (name: string) => `contributors/${slugOf(name)}.png`;
export const seriesFile = (name: string) => `series/${slugOf(name)}.png`;
/** A figure is named by its place among the blocks. */
export const figureFile = (issue: string, article: ArticleSource, place: number) =>
  leadFile(issue, article).replace(/\.png$/, `-${place}.png`);

export const pictureIn = (file: string): Buffer => readFileSync(join(picturesFolder(), file));
