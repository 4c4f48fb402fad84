import { lineOf, recordOf } from "../../values/index.ts";
import type { ArchiveAuthor } from "../archive-post.ts";
import type { Source } from "../source/source.ts";
import { type Fields, settingsIn, textOf } from "./front.ts";

type Maker = "Hugo" | "Jekyll" | "Eleventy";
/** `root`: the folder in the source that the site lies in, with its stroke; “” where it is the source itself. */
export type Site = {
  maker: Maker;
  root: string;
  settings: Fields;
  authors: Map<string, ArchiveAuthor>;
  /** The part of the source that an address or path in this page means. */
  partOf: (src: string, page: string) => string | undefined;
};

const configs: [RegExp, Maker][] = [
  [/^(?:.*\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/i, "Hugo"],
  [/^(?:.*\/)?config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json)$/i, "Hugo"],
  [/^(?:.*\/)?_config\.ya?ml$/i, "Jekyll"],
  [/^(?:.*\/)?(?:eleventy\.config|\.eleventy)\.(?:c|m)?js$/i, "Eleventy"],
];
const mostSettings = 1_000_000;

/** Who made the site of this folder, by its settings’ file and its folders; undefined where nothing says it is one. */
export async function siteIn(source: Source): Promise<Site | undefined> {
  const found = configs
    .flatMap(([named, maker]) => source.names.filter((name) => named.test(name) && depthOf(name) <= 4).map((name) => ({ name, maker })))
    .sort((a, b) => depthOf(a.name) - depthOf(b.name))
    .at(0);
  const root = found ? found.name.replace(/(?:config\/_default\/)?[^/]*$/, "") : rootOf(source);
  const settings = found && !/\.c?m?js$/i.test(found.name) ? settingsIn(await source.text(found.name, mostSettings), found.name) : {};
  const maker = found?.maker ?? (await makerOf(source, root));
  return maker && { maker, root, settings, authors: await authorsIn(source, root), partOf: partsOf(source, root) };
}

const depthOf = (name: string): number => name.split("/").length;

/** A packed folder has one folder round everything. */
function rootOf({ names }: Source): string {
  const [folder] = names[0]?.split("/") ?? [];
  return folder && !/^(?:_posts|_drafts|content)$/.test(folder) && names.every((name) => name.startsWith(`${folder}/`)) ? `${folder}/` : "";
}

const front = /^\uFEFF?(?:---[ \t]*(?:json|toml|yaml)?|\+\+\+)\r?\n/;
const ofSites =
  /^["']?(?:layout|draft|permalink|categories|tags|aliases|redirect_from|published|weight|eleventy\w*|templateKey|slug)["']?\s*[:=]/m;

/** Without a settings’ file: by a folder that only one of them has, or by what its texts say of themselves. */
async function makerOf({ names, head }: Source, root: string): Promise<Maker | undefined> {
  const texts = names.filter((name) => /\.(?:md|markdown|mdx)$/i.test(name));
  if (names.some((name) => name === `${root}issue.yaml`)) return undefined;
  for (const name of texts.slice(0, 20)) {
    const begins = await head(name);
    // an article as Masthead itself writes it
    if (/^(?:headline|byline|standfirst):/m.test(begins)) continue;
    if (!front.test(begins) && !/^\{\s*"/.test(begins)) continue;
    if (texts.some((one) => /(?:^|\/)_posts\//.test(one))) return "Jekyll";
    if (begins.startsWith("+++") || names.some((one) => one.startsWith(`${root}content/`))) return "Hugo";
    if (ofSites.test(begins)) return "Eleventy";
  }
  return undefined;
}

async function authorsIn(source: Source, root: string): Promise<Map<string, ArchiveAuthor>> {
  const authors = new Map<string, ArchiveAuthor>();
  const lists = source.names.filter((name) => name.startsWith(root) && /(?:^|\/)_?data\/authors\.(?:ya?ml|json|toml)$/i.test(name));
  const single = source.names.filter((name) => name.startsWith(root) && /(?:^|\/)_?data\/authors\/[^/]+\.(?:ya?ml|json|toml)$/i.test(name));
  for (const name of lists)
    for (const [key, said] of Object.entries(settingsIn(await source.text(name, mostSettings), name)))
      authors.set(key, authorOf(key, recordOf(said)));
  for (const name of single) {
    const key = name.replace(/^.*\/|\.\w+$/g, "");
    authors.set(key, authorOf(key, settingsIn(await source.text(name, mostSettings), name)));
  }
  return authors;
}

function authorOf(key: string, said: Fields): ArchiveAuthor {
  const [bio, picture] = [lineOf(textOf(said, "bio", "description", "short_bio")), textOf(said, "avatar", "picture", "image", "photo")];
  return { key, name: lineOf(textOf(said, "name", "display_name", "title")) || key, ...(bio && { bio }), ...(picture && { picture }) };
}

/** Beside the page, then where the makers of sites keep what is shown as it is. */
function partsOf(source: Source, root: string): Site["partOf"] {
  const shelves = ["", "static/", "assets/", "public/", "src/", "src/assets/", "content/", "source/", "_assets/"];
  return (src, page) => {
    const path = decoded(src.replace(/^https?:\/\/[^/]+/, "").replace(/[?#].*$/, ""));
    if (!path || /^data:/i.test(src)) return undefined;
    const beside = joined(page.slice(0, page.lastIndexOf("/") + 1), path);
    const places = path.startsWith("/") ? [] : [beside];
    const bare = path.replace(/^\.?\//, "");
    return [...places, ...shelves.map((shelf) => `${root}${shelf}${bare}`)].find((name) => source.has(name));
  };
}

/** “a/b/” and “../c.jpg” are “a/c.jpg”; what would climb out of the source stays in it, and so names nothing. */
function joined(folder: string, path: string): string {
  const parts = folder.split("/").filter(Boolean);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
