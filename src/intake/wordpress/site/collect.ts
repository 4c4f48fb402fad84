import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { recordOf } from "../../../values/index.ts";
import { refuse } from "../../refusals.ts";
import { type Api, type SiteWay, type Told, apiOf, saidBy } from "./ask-api.ts";
import { type SiteFile, keep, keepSiteFile, pageName, siteFileIn } from "./site-file.ts";

/** `fields`: what of each is asked for. `optional`: that a site may keep it to itself, or not have it. */
type List = { name: string; query: Record<string, string>; optional?: boolean };

const shortFields = "id,name,slug,description,link";
const textFields =
  "id,date,date_gmt,modified_gmt,slug,status,type,link,guid,title,content,excerpt,author,featured_media,categories,tags,coauthors,authors,meta,yoast_head_json.description,yoast_head_json.author";
const everyState = "publish,future,draft,pending,private";

/** What a site is asked for, in the order in which it is. `whole`: by a member, who sees drafts and texts as they were written. */
function listsOf(whole: boolean): List[] {
  const texts = { per_page: "50", _fields: textFields, ...(whole && { context: "edit", status: everyState }) };
  return [
    { name: "users", query: { per_page: "100", _fields: shortFields }, optional: true },
    { name: "coauthors", query: { per_page: "100", _fields: shortFields }, optional: true },
    { name: "categories", query: { per_page: "100", _fields: shortFields } },
    { name: "tags", query: { per_page: "100", _fields: shortFields } },
    {
      name: "media",
      query: { per_page: "100", _fields: "id,source_url,alt_text,caption,post,link,media_details.image_meta" },
      optional: true,
    },
    ...(whole ? [{ name: "blocks", query: { per_page: "100", context: "edit", _fields: "id,content" }, optional: true }] : []),
    { name: "posts", query: texts },
    { name: "pages", query: texts },
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
  const said: SiteFile = (await siteFileIn(folder)) ?? { site: home, whole: [], isWhole: false, leftOut: [] };
  said.site = home;
  await keepSiteFile(folder, said);
  for (const list of listsOf(way.login !== undefined)) {
    if (said.whole.includes(list.name)) continue;
    if (!(await collectList(folder, list, api, way))) return false;
    said.whole.push(list.name);
    await keepSiteFile(folder, said);
  }
  said.leftOut = await leftOutOf(api);
  said.isWhole = true;
  await keepSiteFile(folder, said);
  return true;
}

/** Who is not who they say they are is told so at once, and not after the first hundred public pages. */
async function provenLogin(api: Api, user: string): Promise<void> {
  const { status } = await api("users/me", { _fields: "id" });
  if (status !== 200)
    throw refuse(
      "site-login-refused",
      `The old site does not know ${user} with this application password. Make one there under Users → Profile → Application passwords.`,
    );
}

async function collectList(folder: string, list: List, api: Api, { onPage }: Collecting): Promise<boolean> {
  const { name, query, optional = false } = list;
  for (let page = await pagesIn(folder, name); ;) {
    page += 1;
    const told = await api(name, { ...query, page: String(page), orderby: "id", order: "asc" });
    if (isBehindTheLast(told)) return true;
    if (told.status !== 200 || !isList(told)) {
      if (optional) return true;
      throw refuse("site-unreachable", `The old site does not give its ${name}: it answered ${told.status}. Export there: Tools → Export.`);
    }
    await keep(join(folder, pageName(name, page)), told.bytes);
    if (onPage && !(await onPage(`${name}: page ${page} of ${Math.max(page, told.pages)}`))) return false;
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

const comesAlong = ["posts", "pages", "media", "blocks", "navigation", "templates", "template-parts", "global-styles", "font-families"];

/** What there is besides, as far as the site says so to whoever asks: comments, and posts of other kinds. */
async function leftOutOf(api: Api): Promise<SiteFile["leftOut"]> {
  const leftOut: SiteFile["leftOut"] = [];
  const comments = await api("comments", { per_page: "1", _fields: "id" });
  if (comments.status === 200 && comments.total > 0) leftOut.push(["comments", comments.total]);
  const types = await api("types", { _fields: "slug,rest_base" });
  if (types.status !== 200) return leftOut;
  for (const [slug, type] of Object.entries(recordOf(saidBy(types)))) {
    const base = recordOf(type).rest_base;
    if (typeof base !== "string" || !/^[\w-]+$/.test(base) || comesAlong.includes(base)) continue;
    const { status, total } = await api(base, { per_page: "1", _fields: "id" });
    if (status === 200 && total > 0) leftOut.push([`of the kind “${slug}”`, total]);
  }
  return leftOut;
}
