import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { AdReaders, Slot } from "../ads/index.ts";
import { type ArticleSource, fromMarkdown } from "../document/index.ts";
import { projectFolder } from "../platform/index.ts";

export type DemoIssue = {
  /** Its folder’s name: "issue-1". */
  folder: string;
  theme: string;
  coverScene: string;
  coverAlt: string;
  coverLines: string[];
  editorsNote: string;
  articles: ArticleSource[];
};
export type DemoMagazine = {
  title: string;
  tagline: string;
  about: string;
  imprint: string;
  houseAds: { slot: Slot; readers?: AdReaders; headline: string; text: string; button: string; target?: string }[];
  contributors: { name: string; bio: string }[];
  /** Oldest first; the last is being planned. */
  issues: DemoIssue[];
};

const text = (value: unknown): string => (Array.isArray(value) ? value.join("\n\n") : typeof value === "string" ? value.trim() : "");
const lines = (value: unknown): string => (Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value.trim() : "");

/** The invented magazine, from its folder of Markdown. Throws with file and line where a file has a slip. */
export function readMagazine(folder = join(projectFolder(), "demo/magazine")): DemoMagazine {
  const yaml = (path: string) => parse(readFileSync(join(folder, path), "utf8")) as Record<string, unknown>;
  const publication = yaml("publication.yaml");
  const names = readdirSync(folder).filter((name) => name.startsWith("issue-") && existsSync(join(folder, name, "issue.yaml")));
  return {
    title: text(publication.title),
    tagline: text(publication.tagline),
    about: text(publication.about),
    imprint: lines(publication.imprint),
    houseAds: publication.houseAds as DemoMagazine["houseAds"],
    contributors: parse(readFileSync(join(folder, "contributors.yaml"), "utf8")) as DemoMagazine["contributors"],
    issues: names.sort().map((name) => ({
      ...(yaml(`${name}/issue.yaml`) as unknown as Omit<DemoIssue, "articles" | "folder">),
      folder: name,
      articles: articlesIn(join(folder, name)),
    })),
  };
}

function articlesIn(folder: string): ArticleSource[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files.sort().map((name) => {
    const { problems, ...article } = fromMarkdown(readFileSync(join(folder, name), "utf8"));
    if (problems[0]) throw new Error(`${join(folder, name)}, line ${problems[0].line}: ${problems[0].problem}`);
    return article;
  });
}
