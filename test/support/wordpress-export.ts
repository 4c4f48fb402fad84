const cdata = (text: string) => `<![CDATA[${text}]]>`;

type Item = {
  id: number;
  title: string;
  content?: string;
  excerpt?: string;
  kind?: string;
  status?: string;
  slug?: string;
  password?: string;
  link?: string;
  /** In GMT, as WordPress writes it; its own time is two hours later. */
  date?: string;
  meta?: Record<string, string>;
  terms?: [domain: string, nicename: string, name: string][];
  more?: string;
};

const metaOf = (meta: Record<string, string>): string =>
  Object.entries(meta)
    .map(
      ([key, value]) => `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    )
    .join("");

const later = (date: string): string =>
  new Date(Date.parse(`${date.replace(" ", "T")}Z`) + 7_200_000).toISOString().slice(0, 19).replace("T", " ");

/** One post, page or attachment, as WordPress writes it. */
export function wpItem({ id, title, content = "", kind = "post", status = "publish", ...given }: Item): string {
  const { excerpt = "", slug = "", password = "", link = `https://old.example/?p=${id}`, meta = {}, terms = [], more = "" } = given;
  const { date = "2019-05-03 06:00:00" } = given;
  const categories = terms.map(
    ([domain, nicename, name]) => `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`,
  );
  return `<item><title>${cdata(title)}</title><link>${link}</link><dc:creator>${cdata("ida")}</dc:creator><guid isPermaLink="false">https://old.example/?p=${id}</guid><content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${cdata(later(date))}</wp:post_date><wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt><wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${cdata(status)}</wp:status><wp:post_type>${cdata(kind)}</wp:post_type><wp:post_password>${cdata(password)}</wp:post_password>${categories.join("")}${metaOf(meta)}${more}</item>`;
}

/** A whole export (WXR 1.2) with one author, Ida Brandt. */
export const wpExport = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Quay</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata("ida")}</wp:author_login><wp:author_display_name>${cdata("Ida Brandt")}</wp:author_display_name></wp:author>
${items.join("\n")}
</channel></rss>`;

export const wpPicture = (id: number, url: string, alt: string, caption = ""): string =>
  wpItem({
    id,
    title: "",
    kind: "attachment",
    status: "inherit",
    more: `<wp:attachment_url>${cdata(url)}</wp:attachment_url><wp:postmeta><wp:meta_key>${cdata("_wp_attachment_image_alt")}</wp:meta_key><wp:meta_value>${cdata(alt)}</wp:meta_value></wp:postmeta>`,
  }).replace(`<excerpt:encoded>${cdata("")}`, `<excerpt:encoded>${cdata(caption)}`);
