import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { keptIn, intakeSays } from "../../../messages/index.ts";
import { recordOf } from "../../../values/index.ts";
import { refuse } from "../../refusals.ts";
import { isOfTheSite, isTopic } from "../wordpress.ts";
import { type Api, type SiteWay, type Told, apiOf, saidBy } from "./ask-api.ts";
import { type SiteFile, emptySite, keep, keepSiteFile, kindList, pageName, siteFileIn, termList } from "./site-file.ts";

/** `route`: where it is asked for, where that is not its name. `optional`: that a site may keep it to itself, or not have it. */
type List = { name: string; route?: string; query: Record<string, string>; optional?: boolean };

const shortFields = "id,name,slug,description,link";
const textFields =
  "id,date,date_gmt,modified_gmt,slug,status,type,link,guid,title,content,excerpt,author,featured_media,categories,tags,coauthors,authors,meta,yoast_head_json.description,yoast_head_json.author";
const everyState = "publish,future,draft,pending,private";

/** What a site is asked for, in the order in which it is. `whole`: by a member, who sees drafts and texts as they were written. */
function listsOf(whole: boolean, { kinds, terms }: Pick<SiteFile, "kinds" | "terms">): List[] {
  const fields = [textFields, ...terms.map(({ base }) => base)].join(",");
  const texts = { per_page: "50", _fields: fields, ...(whole && { context: "edit", status: everyState }) };
  const short = { per_page: "100", _fields: shortFields };
  return [
    { name: "users", query: short, optional: true },
    { name: "coauthors", query: short, optional: true },
    { name: "categories", query: short },
    { name: "tags", query: short },
    ...terms.map(({ slug, base }) => ({ name: termList(slug), route: base, query: short, optional: true })),
    {
      name: "media",
      query: { per_page: "100", _fields: "id,source_url,alt_text,caption,post,link,media_details.image_meta" },
      optional: true,
    },
    ...(whole ? [{ name: "blocks", query: { per_page: "100", context: "edit", _fields: "id,content" }, optional: true }] : []),
    { name: "posts", query: texts },
    { name: "pages", query: texts },
    ...kinds.map(({ slug, base }) => ({ name: kindList(slug), route: base, query: texts, optional: true })),
  ];
}

type Collecting = SiteWay & {
  /** Told after each page of a list. Answers false where somebody stopped it. */
  onPage?: (says: string) => Promise<boolean>;
};

/**
 * Asks a WordPress site for all that it has, page by page, into a folder, which is an export then like any other. Broken off and
 * begun again it goes on behind the last page that it has. Answers false where it was stopped. Refuses "site-not-wordpress",
 * "site-unreachable", "site-login-refused".
 */
export async function collectSite(folder: string, way: Collecting): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const { api, home } = await apiOf(way);
  if (way.login) await provenLogin(api, way.login.user);
  const said: SiteFile = (await siteFileIn(folder)) ?? emptySite(home);
  const of = await kindsOf(api);
  Object.assign(said, { site: home, kinds: of.kinds, terms: of.terms });
  await keepSiteFile(folder, said);
  for (const list of listsOf(way.login !== undefined, said)) {
    if (said.whole.includes(list.name)) continue;
    if (!(await collectList(folder, list, api, way))) return false;
    said.whole.push(list.name);
    await keepSiteFile(folder, said);
  }
  const names = await readdir(folder);
  const kept = said.kinds.filter(({ slug }) => !names.includes(pageName(kindList(slug), 1)));
  said.leftOut = await leftOutOf(api, [...of.others, ...kept]);
  said.isWhole = true;
  await keepSiteFile(folder, said);
  return true;
}

/** Who is not who they say they are is told so at once, and not after the first hundred public pages. */
async function provenLogin(api: Api, user: string): Promise<void> {
  const { status } = await api("users/me", { _fields: "id" });
  if (status !== 200) throw refuse("site-login-refused", (m) => m.desk.intake.loginRefused({ name: user }));
}

async function collectList(folder: string, list: List, api: Api, { onPage }: Collecting): Promise<boolean> {
  const { name, route = name, query, optional = false } = list;
  for (let page = await pagesIn(folder, name); ;) {
    page += 1;
    const told = await api(route, { ...query, page: String(page), orderby: "id", order: "asc" });
    if (isBehindTheLast(told)) return true;
    if (told.status !== 200 || !isList(told)) {
      if (optional) return true;
      throw refuse("site-unreachable", (m, language) =>
        m.desk.intake.listRefused({ what: keptIn(name, language), n: String(told.status) }),
      );
    }
    await keep(join(folder, pageName(name, page)), told.bytes);
    if (
      onPage &&
      !(await onPage(intakeSays.pageOf({ what: name.replace(/^\w+\./, ""), n: String(page), of: String(Math.max(page, told.pages)) })))
    )
      return false;
    if (page >= told.pages) return true;
  }
}

const [openList, closeList] = [0x5b, 0x5d];
const isList = ({ bytes }: Told): boolean => {
  const [from, to] = [bytes.indexOf(openList), bytes.lastIndexOf(closeList)];
  return (
    from >= 0 &&
    from < to &&
    bytes.subarray(0, from).toString().trim() === "" &&
    bytes
      .subarray(to + 1)
      .toString()
      .trim() === ""
  );
};

const isBehindTheLast = (told: Told): boolean => told.status === 400 && recordOf(saidBy(told)).code === "rest_post_invalid_page_number";

/** How many pages of a list are here. */
async function pagesIn(folder: string, list: string): Promise<number> {
  const names = new Set(await readdir(folder));
  let page = 0;
  while (names.has(pageName(list, page + 1))) page += 1;
  return page;
}

const comesAlong = ["post", "page", "attachment"];
const sortedBy = ["category", "post_tag"];

type Named = { slug: string; base: string };

/** What a list of kinds or terms calls its rows, where they are asked for among the rest. */
function namedIn(told: Told): Named[] {
  if (told.status !== 200) return [];
  return Object.entries(recordOf(saidBy(told))).flatMap(([slug, one]) => {
    const { rest_base: base, rest_namespace: space = "wp/v2" } = recordOf(one);
    return /^[\w-]{1,60}$/.test(slug) && typeof base === "string" && /^[\w-]{1,60}$/.test(base) && space === "wp/v2"
      ? [{ slug, base }]
      : [];
  });
}

/** Kinds of a plugin or a theme, whose texts come along as an export has them, what the site sorts by, and `others`, of which only the number is told. */
async function kindsOf(api: Api): Promise<Pick<SiteFile, "kinds" | "terms"> & { others: Named[] }> {
  const types = namedIn(await api("types", { _fields: "slug,rest_base,rest_namespace" }));
  const theirs = types.filter(({ slug }) => !comesAlong.includes(slug));
  const terms = namedIn(await api("taxonomies", { _fields: "slug,rest_base,rest_namespace" }));
  return {
    kinds: theirs.filter(({ slug }) => !isOfTheSite(slug)),
    terms: terms.filter(({ slug }) => !sortedBy.includes(slug) && isTopic(slug) && !slug.startsWith("wp_")),
    others: theirs.filter(({ slug }) => isOfTheSite(slug) && !/^wp_|^nav_/.test(slug)),
  };
}

/** What there is besides, as far as the site says so to whoever asks: comments, what makes up the site itself, and kinds that it does not give. */
async function leftOutOf(api: Api, others: readonly Named[]): Promise<SiteFile["leftOut"]> {
  const leftOut: SiteFile["leftOut"] = [];
  const comments = await api("comments", { per_page: "1", _fields: "id" });
  if (comments.status === 200 && comments.total > 0) leftOut.push([intakeSays.comments, comments.total]);
  for (const { slug, base } of others) {
    const { status, total } = await api(base, { per_page: "1", _fields: "id" });
    if (status === 200 && total > 0) leftOut.push([intakeSays.ofKind({ name: slug }), total]);
  }
  return leftOut;
}
