import { intakeSays } from "../../messages/index.ts";
import { type Day, dayOf, isDay, lineOf, proseOf } from "../../values/index.ts";
import { type ArchivePicture, type ArchivePost, type ArchiveStatus, type ArchiveTold, countLeftOut, tellUnknown } from "../archive-post.ts";
import { type Told, bodyOf, leadOf } from "../body-of.ts";
import { shownIn } from "../html-of.ts";
import { textIn } from "./cards.ts";
import type { Facts, Routes } from "./routes.ts";
import { type Known, authorIdsOf, idOf } from "./tables.ts";
import { textOfPost } from "./text-of.ts";

type Row = Record<string, unknown>;
/** `from`: addresses that led to a path, by the redirects of the same site. `partOf`: the part of the source at this path. */
export type Site = {
  known: Known;
  from: (path: string) => string[];
  partOf: (path: string) => string | undefined;
  /** What its file of routes says; undefined where there is none. */
  routes: Routes | undefined;
  told: ArchiveTold;
};

const statuses: Record<string, ArchiveStatus> = { published: "published", scheduled: "scheduled", draft: "draft", sent: "draft" };
const accesses: Record<string, "open" | "registered" | "subscribers"> = {
  public: "open",
  members: "registered",
  paid: "subscribers",
  tiers: "subscribers",
};

/** What was to go out as a letter only is no page of the site when its hour comes. */
const isForTheLetter = ({ email_only: only }: Row): boolean => only === true || only === 1;

/** Version 4 named the tiers of a post in it, as a filter: “product:gold,product:silver”. */
const visibilityOf = (row: Row): string => {
  const said = textIn(row, "visibility") || "public";
  return /^product:[\w-]+(?:,product:[\w-]+)*$/.test(said) ? "tiers" : said;
};

const tiersNamed = (row: Row): string[] => [...textIn(row, "visibility").matchAll(/product:([\w-]+)/g)].map(([, slug = ""]) => slug);

/** An export has this in the place of the site’s own address. */
const ownPaths = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(/__GHOST_URL__(?=\\?\/)/g, "").replaceAll("__GHOST_URL__", "/") : value,
    ]),
  );

/** A post or page of an export. */
export function postOf(given: Row, site: Site): ArchivePost {
  const row = ownPaths(given);
  const { known, told } = site;
  const id = idOf(row.id) || idOf(row.uuid);
  const meta = ownPaths(known.meta.get(id) ?? row);
  const text = textOfPost(row, (name, example) => tellUnknown(told, name, example));
  const headline = lineOf(textIn(row, "title")) || "Untitled";
  const { body, pictures, problems } = bodyOf(text.nodes, {
    told: [...text.told, ...saidBesides(row, meta)],
    srcOf: (src) => srcOf(src, site),
  });
  const authors = authorIdsOf(row, known).flatMap((one) => {
    const user = known.users.get(one);
    return user ? [{ ...user, ...listedAt("author", user.key, site) }] : [];
  });
  const terms = termsOf(id, site);
  const [slug, publishedAt, updatedAt] = [textIn(row, "slug"), momentOf(row.published_at), momentOf(row.updated_at)];
  const lead = leadFor(row, meta, pictures, site);
  const standfirst = proseOf(textIn(row, "custom_excerpt"));
  const date = publishedAt && dayIn(publishedAt, known);
  return {
    key: `post:${id}`,
    name: headline,
    kind: isPage(row) ? "page" : "post",
    status: isForTheLetter(meta) ? "draft" : (statuses[textIn(row, "status")] ?? "draft"),
    addresses: addressesOf(row, site, factsOf(row, site)),
    feedId: idOf(row.id),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    authors,
    ...terms,
    ...seoOf(meta),
    pictures: lead && !pictures.includes(lead.picture) ? [...pictures, lead.picture] : pictures,
    problems: [...problems, ...accessProblems(id, row, known, meta)],
    source: {
      headline,
      ...(standfirst && { standfirst }),
      byline: authors.map(({ name }) => name),
      ...(date && { date }),
      ...(/^[a-z0-9][a-z0-9-]*$/.test(slug) && { slug }),
      access: accesses[visibilityOf(row)] ?? "subscribers",
      ...(lead && { lead: lead.lead }),
      body,
      other: {},
    },
  };
}

/** Moments as ISO has them; early exports count milliseconds. */
function momentOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const moment = new Date(typeof value === "string" && /^\d{4}-\d\d-\d\d \d/.test(value) ? `${value.replace(" ", "T")}Z` : value);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace(".000Z", "Z");
}

function dayIn(moment: string, { settings }: Known): Day | undefined {
  const zone = settings.get("timezone") || settings.get("active_timezone") || settings.get("activeTimezone") || "Etc/UTC";
  try {
    return dayOf(new Date(moment), zone);
  } catch {
    const day = moment.slice(0, 10);
    return isDay(day) ? day : undefined;
  }
}

function leadFor(row: Row, meta: Row, pictures: ArchivePicture[], site: Site) {
  const src = textIn(row, "feature_image", "image");
  if (!src) return undefined;
  const said = { src, alt: lineOf(textIn(meta, "feature_image_alt")), caption: textIn(meta, "feature_image_caption") };
  return leadOf(said, pictures, (one) => srcOf(one, site));
}

/** Where a picture lies: a part of what was brought, or its path at the old site; the size that the page showed is no other picture. */
function srcOf(src: string, { partOf }: Site): string {
  const path = src
    .replace(/^__GHOST_URL__/, "")
    .replace(/\/size\/w\d+(?:h\d+)?\//, "/")
    .replace(/\/format\/\w+\//, "/");
  return partOf(path) ?? path;
}

/** Its own path first, as the site’s routes or settings make it of day and name; then what led to it. */
function addressesOf(row: Row, { known, from, routes }: Site, facts: Facts): string[] {
  const [{ slug }, uuid] = [facts, textIn(row, "uuid")];
  const own = slug ? pathOf(row, slug, known) : "";
  const routed = slug && routes ? routes.pathsOf(facts) : [];
  const sent = row.status === "sent" && uuid ? [`/email/${uuid}/`] : [];
  const found = [...routed, own, slug && `/${slug}/`, ...sent].filter(Boolean);
  return [...new Set([...found, ...found.flatMap(from)])];
}

const isPage = (row: Row): boolean => row.type === "page" || row.page === true || row.page === 1;

/** What routes ask of a post. Tags that only the theme read are called “hash-…” in them. */
function factsOf(row: Row, { known }: Site): Facts {
  const tags = (known.tagsOf.get(idOf(row.id)) ?? []).flatMap((one) => known.tags.get(one) ?? []);
  return {
    slug: textIn(row, "slug"),
    id: idOf(row.id),
    day: dayIn(momentOf(row.published_at) ?? "", known) ?? "",
    tags: [...tags.filter(({ isInternal }) => !isInternal), ...tags.filter(({ isInternal }) => isInternal)].map(({ key }) => key),
    authors: authorIdsOf(row, known).flatMap((one) => known.users.get(one)?.key ?? []),
    featured: row.featured === true || row.featured === 1,
    visibility: textIn(row, "visibility") || "public",
    isPage: isPage(row),
  };
}

const listedAt = (taxonomy: "tag" | "author", slug: string, { routes }: Site): { address?: string } => {
  const address = routes?.listOf(taxonomy, slug);
  return address === undefined ? {} : { address };
};

function pathOf(row: Row, slug: string, known: Known): string {
  const pattern = known.settings.get("permalinks") ?? "";
  const [year, month, day] = (dayIn(momentOf(row.published_at) ?? "", known) ?? "").split("-");
  if (!pattern.includes(":slug") || !year || !month || !day || isPage(row)) return `/${slug}/`;
  return pattern.replace(":slug", slug).replace(":year", year).replace(":month", month).replace(":day", day);
}

/** The first tag that readers saw is the section; the others are topics; what only the theme reads is counted. */
function termsOf(id: string, site: Site): Pick<ArchivePost, "sections" | "topics"> {
  const { known, told } = site;
  const tags = (known.tagsOf.get(id) ?? []).flatMap((one) => known.tags.get(one) ?? []);
  for (const { isInternal, name } of tags) if (isInternal) countLeftOut(told, intakeSays.usesOfTag({ name }));
  const [main, ...others] = tags
    .filter(({ isInternal }) => !isInternal)
    .map(({ isInternal: _, ...term }) => ({
      ...term,
      ...listedAt("tag", term.key, site),
    }));
  return { sections: main ? [main] : [], topics: others };
}

function seoOf(meta: Row): Pick<ArchivePost, "seo"> {
  const [title, description] = [lineOf(textIn(meta, "meta_title")), lineOf(textIn(meta, "meta_description"))];
  return title || description ? { seo: { ...(title && { title }), ...(description && { description }) } } : {};
}

/** Words that stand beside a post and have no place in an article. */
function saidBesides(row: Row, meta: Row): Told[] {
  const known = new Set(
    ["title", "custom_excerpt"].map((name) => textIn(row, name)).concat(textIn(meta, "meta_title"), textIn(meta, "meta_description")),
  );
  const besides = ["og_title", "og_description", "twitter_title", "twitter_description", "email_subject"].map((name) => textIn(meta, name));
  const words = [...new Set(besides)].filter((one) => one && !known.has(one));
  const code = ["codeinjection_head", "codeinjection_foot"].map((name) => textIn(row, name)).filter(Boolean);
  const canonical = textIn(row, "canonical_url");
  return [
    ...(words.length > 0 ? [{ problem: intakeSays.calledElsewhere, words: words.join(" · ") }] : []),
    ...(code.length > 0 ? [{ problem: intakeSays.codeOut, words: shownIn(code.join(" ")) }] : []),
    ...(canonical ? [{ problem: intakeSays.stoodFirst({ name: canonical }) }] : []),
  ];
}

function accessProblems(id: string, row: Row, known: Known, meta: Row): string[] {
  const visibility = visibilityOf(row);
  const tiers = [...(known.tiersOf.get(id) ?? []), ...tiersNamed(row)].flatMap((one) => known.tiers.get(one) ?? []);
  const isSent = row.status === "sent";
  return [
    ...(isSent ? [intakeSays.sentOnly] : []),
    ...(!isSent && isForTheLetter(meta) ? [intakeSays.toBeSentOnly] : []),
    ...(visibility === "tiers"
      ? [tiers.length > 0 ? intakeSays.forTiers({ name: tiers.map((one) => `“${one}”`).join(", ") }) : intakeSays.forSomeTiers]
      : []),
    ...(Object.hasOwn(accesses, visibility) ? [] : [intakeSays.audienceUnknown({ name: visibility })]),
  ];
}
