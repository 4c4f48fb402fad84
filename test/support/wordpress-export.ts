const cdata = (text: string) => `<![CDATA[${text}]]>`;

type Item = { id: number; title: string; content?: string; kind?: string; status?: string; slug?: string; more?: string };

/** One post, page or attachment, as WordPress writes it. */
export const wpItem = ({ id, title, content = "", kind = "post", status = "publish", slug = "", more = "" }: Item): string =>
  `<item><title>${cdata(title)}</title><link>https://old.example/?p=${id}</link><dc:creator>${cdata("ida")}</dc:creator><content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata("")}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${cdata("2019-05-03 08:00:00")}</wp:post_date><wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${cdata(status)}</wp:status><wp:post_type>${cdata(kind)}</wp:post_type><wp:post_password>${cdata("")}</wp:post_password>${more}</item>`;

/** A whole export (WXR 1.2) with one author, Ida Brandt. */
export const wpExport = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Quay</title><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata("ida")}</wp:author_login><wp:author_display_name>${cdata("Ida Brandt")}</wp:author_display_name></wp:author>
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
