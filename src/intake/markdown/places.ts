import { intakeSays } from "../../messages/index.ts";
import { recordOf } from "../../values/index.ts";
import { type Fields, linesOf, listOf, textOf } from "./front.ts";
import type { Site } from "./site.ts";

/** A text of a site: its path in the source, and what its name says. `folder`: without the root, “posts/” and the like. */
export type Place = { name: string; folder: string; stem: string; day: string; isDraft: boolean; isPost: boolean; language: string };

const around =
  /^(?:themes|archetypes|layouts|_layouts|_includes|includes|_site|public|vendor|node_modules|bower_components|_sass|_data|data|test|tests|docs\/api)\//;
const ofProjects = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|todo|agents|claude)$/i;

/** Where a text stands, by its path; undefined for one that no site shows. */
export function placeOf(name: string, { root, maker }: Pick<Site, "root" | "maker">): Place | undefined {
  const path = name.slice(root.length);
  const bare = path.replace(/\.(?:md|markdown|mdx|html?)$/i, "");
  if (!name.startsWith(root) || around.test(path) || (!bare.includes("/") && ofProjects.test(bare))) return undefined;
  if (maker === "Hugo" && !path.startsWith("content/")) return undefined;
  const within = maker === "Hugo" ? bare.slice("content/".length) : bare.replace(/^src\//, "");
  const parts = within.split("/");
  const own = parts.pop() ?? "";
  const language = /\.([a-z]{2}(?:-[a-z]{2})?)$/i.exec(own)?.[1] ?? "";
  const file = language ? own.slice(0, -language.length - 1) : own;
  // a folder that has an index is the text, and what lies beside it is its own
  const isBundle = /^index$/i.test(file) && parts.length > 0;
  const [, day = "", stem = ""] = /^(\d{4}-\d\d?-\d\d?)-(.+)$/.exec(isBundle ? (parts.pop() ?? "") : file) ?? [
    "",
    "",
    isBundle ? "" : file,
  ];
  const last = isBundle && !stem ? (within.split("/").at(-2) ?? "") : stem;
  const folder = parts
    .filter((part) => part !== "_posts" && part !== "_drafts")
    .map((part) => `${part}/`)
    .join("");
  const isPost =
    /(?:^|\/)_(?:posts|drafts)\//.test(path) ||
    (maker === "Hugo" && parts.length > 0) ||
    (maker === "Eleventy" && (Boolean(day) || parts.length > 0));
  return { name, folder, stem: last, day, isDraft: /(?:^|\/)_drafts\//.test(path), isPost, language };
}

/** A name as addresses have it: small letters, and hyphens for what is none. */
const inAddress = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._~/-]+/gu, "-")
    .replace(/-{2,}/g, "-");
const slashed = (path: string): string => `/${path}`.replace(/\/{2,}/g, "/");

/** Every path at which a text answered, its own first; and what of it nobody can know. */
export function addressesOf(place: Place, fields: Fields, site: Site, day: string): { addresses: string[]; problem?: string } {
  const written = textOf(fields, "url", "permalink");
  const others = [...linesOf(fields.aliases), ...linesOf(fields.redirect_from), ...linesOf(fields.redirects)].map((one) =>
    /^(?:https?:|\/)/.test(one) ? one.replace(/^https?:\/\/[^/]+/, "") : slashed(`${place.folder}${one}`),
  );
  const isTemplate = /\{\{|\$\{/.test(written);
  const own =
    written && !isTemplate && /[/.]/.test(written) ? slashed(filled(written, place, fields, day)) : ownAddress(place, fields, site, day);
  return {
    addresses: [...new Set([own.replace(/index\.html$/, ""), ...others])],
    ...(isTemplate && { problem: intakeSays.addressMade({ name: written }) }),
  };
}

function ownAddress(place: Place, fields: Fields, site: Site, day: string): string {
  const slug = textOf(fields, "slug") || place.stem;
  if (site.maker === "Jekyll") return jekyllAddress(place, fields, site, day);
  if (site.maker === "Hugo") {
    const section = place.folder.split("/")[0] ?? "";
    const permalinks = recordOf(site.settings.permalinks);
    const pattern = textOf(permalinks, section) || textOf(recordOf(permalinks.page), section);
    const language = place.language && place.language !== textOf(site.settings, "defaultContentLanguage") ? `${place.language}/` : "";
    if (pattern) return slashed(`${language}${filled(pattern, place, fields, day)}`);
    const path = inAddress(`${language}${place.folder}${slug}`);
    return site.settings.uglyURLs === true ? slashed(`${path}.html`) : slashed(`${path}/`);
  }
  return slashed(`${place.folder}${slug}/`);
}

const styles: Record<string, string> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  none: "/:categories/:title.html",
};

function jekyllAddress(place: Place, fields: Fields, { settings }: Site, day: string): string {
  const style = textOf(settings, "permalink") || "date";
  if (!place.isPost) {
    const path = `${place.folder}${place.stem}`;
    return /\/$|^pretty$/.test(style) ? slashed(`${path}/`) : slashed(`${path}.html`);
  }
  return slashed(filled(styles[style] ?? style, place, fields, day));
}

/** An address by its pattern: “/:year/:month/:slug/”. */
function filled(pattern: string, place: Place, fields: Fields, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const slug = inAddress(textOf(fields, "slug") || place.stem);
  const categories = listOf(fields.categories ?? fields.category, /[\s,;]+/).map(inAddress);
  const section = place.folder.split("/")[0] ?? "";
  const values: Record<string, string> = {
    year,
    month,
    day: date,
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    short_year: year.slice(2),
    title: slug,
    slug,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    contentbasename: inAddress(place.stem),
    filename: inAddress(place.stem),
    section,
    sections: place.folder.replace(/\/$/, ""),
    categories: categories.join("/"),
  };
  return pattern.replace(/:(\w+)/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "") : whole));
}
