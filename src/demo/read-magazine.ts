import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type ArticleSource, fromMarkdown } from "../document/index.ts";
import { projectFolder } from "../platform/index.ts";

/** `issue.yaml` */
const issueFile = z.object({
  theme: z.string(),
  coverScene: z.string(),
  coverAlt: z.string(),
  coverLines: z.array(z.string()),
  editorsNote: z.string(),
});
/** `publication.yaml`; the words of the magazine are one text or a list of them. */
const publicationFile = z.looseObject({
  houseAds: z.array(
    z.object({
      slot: z.enum(["article-end", "in-article", "front", "archive", "issue", "back-cover"]),
      readers: z.enum(["everybody", "customers"]).exactOptional(),
      headline: z.string(),
      text: z.string(),
      button: z.string(),
      target: z.string().exactOptional(),
    }),
  ),
});
const drawn = z.object({ scene: z.string(), ink: z.string(), alt: z.string() });
/** `contributors.yaml` */
const contributorsFile = z.array(z.object({ name: z.string(), bio: z.string(), portrait: drawn.exactOptional() }));
/** `series.yaml`; an article says in its head which it is part of. */
const seriesFile = z.array(z.object({ name: z.string(), says: z.string(), picture: drawn }));

export type DemoIssue = z.infer<typeof issueFile> & {
  /** Its folder’s name: "issue-1". */
  folder: string;
  articles: ArticleSource[];
};
export type DemoMagazine = {
  title: string;
  tagline: string;
  about: string;
  imprint: string;
  houseAds: z.infer<typeof publicationFile>["houseAds"];
  contributors: z.infer<typeof contributorsFile>;
  series: z.infer<typeof seriesFile>;
  /** Its own pages; each is called by its address. */
  pages: (ArticleSource & { slug: string })[];
  /** Oldest first; the last is being planned. */
  issues: DemoIssue[];
};

const text = (value: unknown): string => (Array.isArray(value) ? value.join("\n\n") : typeof value === "string" ? value.trim() : "");
const lines = (value: unknown): string => (Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value.trim() : "");

/** The invented magazine, from its folder of Markdown. Throws with file and line where a file has a slip. */
export function readMagazine(folder = join(projectFolder(), "demo/magazine")): DemoMagazine {
  const yaml = (path: string): unknown => parse(readFileSync(join(folder, path), "utf8"));
  const publication = publicationFile.parse(yaml("publication.yaml"));
  const names = readdirSync(folder).filter((name) => name.startsWith("issue-") && existsSync(join(folder, name, "issue.yaml")));
  return {
    title: text(publication.title),
    tagline: text(publication.tagline),
    about: text(publication.about),
    imprint: lines(publication.imprint),
    houseAds: publication.houseAds,
    contributors: contributorsFile.parse(yaml("contributors.yaml")),
    series: seriesFile.parse(yaml("series.yaml")),
    pages: pageOrder.map((slug) => ({ ...sourceIn(join(folder, "pages", `${slug}.md`)), slug })),
    issues: names.sort().map((name) => ({
      ...issueFile.parse(yaml(`${name}/issue.yaml`)),
      folder: name,
      articles: articlesIn(join(folder, name)),
    })),
  };
}

function articlesIn(folder: string): ArticleSource[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return files.sort().map((name) => sourceIn(join(folder, name)));
}

const pageOrder = ["about", "contact", "write-for-us", "privacy", "imprint", "letter-from-the-editor"];

function sourceIn(path: string): ArticleSource {
  const { problems, ...source } = fromMarkdown(readFileSync(path, "utf8"));
  if (problems[0]) throw new Error(`${path}, line ${problems[0].line}: ${problems[0].problem}`);
  return source;
}
