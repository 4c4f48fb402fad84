import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Row = Record<string, unknown>;
export type WordPressSite = {
  address: string;
  host: string;
  /** Every path with its query that was asked for, in order. */
  asked: string[];
  lists: Record<string, Row[]>;
  /** Of its own kinds and of what it sorts by besides: what it calls each, and the list it has of it. */
  types: Record<string, string>;
  taxonomies: Record<string, string>;
  /** Status by the path that is answered with it, until it is taken away. */
  failing: Map<string, number>;
  close: () => Promise<unknown>;
};

export const member = { user: "ida", password: "abcd efgh" };
const authorization = `Basic ${Buffer.from(`${member.user}:${member.password}`).toString("base64")}`;

/** One post as the REST API has it; `more` overrides. Its text is HTML as the page shows it. */
export const restPost = (id: number, title: string, html: string, more: Row = {}): Row => ({
  id,
  date: "2019-05-03T08:00:00",
  date_gmt: "2019-05-03T06:00:00",
  modified_gmt: "2019-05-04T06:00:00",
  slug: title.toLowerCase().replace(/[^a-z]+/g, "-"),
  status: "publish",
  type: "post",
  link: `https://old.example/2019/05/${title.toLowerCase().replace(/[^a-z]+/g, "-")}/`,
  guid: { rendered: `https://old.example/?p=${id}` },
  title: { rendered: title },
  content: { rendered: html, protected: false },
  excerpt: { rendered: `<p>${html.replace(/<[^>]*>/g, "").slice(0, 20)} [&hellip;]</p>`, protected: false },
  author: 1,
  featured_media: 0,
  categories: [],
  tags: [],
  ...more,
});

/**
 * A WordPress on loopback that answers by its REST API as the handbook says: lists in pages with X-WP-Total and X-WP-TotalPages,
 * drafts to members alone, refusals in its own words. A page has two things, whatever is asked for.
 */
export async function wordpressSite(lists: Record<string, Row[]>, { perPage = 2 } = {}): Promise<WordPressSite> {
  const site: WordPressSite = {
    address: "",
    host: "",
    asked: [],
    lists,
    types: {},
    taxonomies: {},
    failing: new Map(),
    close: async () => undefined,
  };
  const server = createServer((request, response) => answer(site, perPage, request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  site.host = `localhost:${(server.address() as AddressInfo).port}`;
  site.address = `http://${site.host}`;
  site.close = () => new Promise((resolve) => void server.close(resolve));
  return site;
}

function answer(site: WordPressSite, perPage: number, { url = "", headers }: IncomingMessage, response: ServerResponse): void {
  site.asked.push(url);
  const { pathname, searchParams } = new URL(url, site.address);
  const say = (status: number, what: unknown, more: Record<string, string> = {}) =>
    void response.writeHead(status, { "content-type": "application/json", ...more }).end(JSON.stringify(what));
  const failing = site.failing.get(url.replace(/[?].*[?&]page=/, "?page=").replace(/&.*/, "")) ?? site.failing.get(pathname);
  if (failing) return say(failing, { code: "broken" });
  if (pathname === "/wp-json/") return say(200, { name: "The Quay", home: site.address, namespaces: ["oembed/1.0", "wp/v2"] });
  const isMember = headers.authorization === authorization;
  if (headers.authorization && !isMember) return say(401, { code: "invalid_username" });
  if (pathname === "/wp-json/wp/v2/users/me") return isMember ? say(200, { id: 1 }) : say(401, { code: "rest_not_logged_in" });
  const bases = (of: Record<string, string>) =>
    Object.fromEntries(Object.entries(of).map(([slug, base]) => [slug, { slug, rest_base: base, rest_namespace: "wp/v2" }]));
  if (pathname === "/wp-json/wp/v2/types")
    return say(200, bases({ post: "posts", page: "pages", attachment: "media", wp_block: "blocks", ...site.types }));
  if (pathname === "/wp-json/wp/v2/taxonomies") return say(200, bases({ category: "categories", post_tag: "tags", ...site.taxonomies }));
  const rows = site.lists[pathname.replace("/wp-json/wp/v2/", "")];
  if (!rows) return say(404, { code: "rest_no_route" });
  if (searchParams.get("context") === "edit" && !isMember) return say(401, { code: "rest_forbidden_context" });
  const states = (searchParams.get("status") ?? "publish").split(",");
  const shown = rows.filter(({ status = "publish" }) => states.includes(String(status)));
  const most = Math.min(perPage, Number(searchParams.get("per_page") ?? 10));
  const [page, pages] = [Number(searchParams.get("page") ?? 1), Math.ceil(shown.length / most)];
  if (page > Math.max(1, pages)) return say(400, { code: "rest_post_invalid_page_number" });
  say(200, shown.slice((page - 1) * most, page * most), { "x-wp-total": String(shown.length), "x-wp-totalpages": String(pages) });
}
