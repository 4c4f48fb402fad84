type Row = Record<string, unknown>;
type Tables = { posts: Row[] } & Partial<Record<string, Row[]>>;

/** An export of Ghost 5, as its “Export content” writes one; with one author, Ida Brandt. */
export const ghostExport = ({ posts, ...tables }: Tables): string =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1_717_000_000_000, version: "5.82.0" },
        data: {
          benefits: [],
          newsletters: [{ id: "6300000000000000000000aa", name: "The Quay", slug: "default-newsletter" }],
          posts,
          posts_authors: posts.map(({ id }) => ({ id: `pa-${String(id)}`, post_id: id, author_id: "1", sort_order: 0 })),
          settings: [
            { id: "s1", key: "title", value: "The Quay" },
            { id: "s2", key: "timezone", value: "Europe/Berlin" },
          ],
          users: [{ id: "1", name: "Ida Brandt", slug: "ida", email: "ida@quay.example", bio: "Writes of water." }],
          ...tables,
        },
      },
    ],
  });

/** A post, published and for everybody, with what is given of it. */
export const ghostPost = (given: Row = {}): Row => ({
  id: "64b000000000000000000001",
  uuid: "0b1c2d3e-0000-4000-8000-000000000001",
  title: "The Weir",
  slug: "the-weir",
  mobiledoc: null,
  lexical: null,
  html: null,
  comment_id: "64b000000000000000000001",
  plaintext: null,
  feature_image: null,
  featured: 0,
  type: "post",
  status: "published",
  locale: null,
  visibility: "public",
  email_recipient_filter: "all",
  created_at: "2023-05-02T09:00:00.000Z",
  updated_at: "2023-06-01T09:00:00.000Z",
  published_at: "2023-05-03T22:30:00.000Z",
  custom_excerpt: null,
  codeinjection_head: null,
  codeinjection_foot: null,
  custom_template: null,
  canonical_url: null,
  newsletter_id: null,
  show_title_and_feature_image: 1,
  ...given,
});

/** A text of Ghost’s present editor with these nodes. */
export const lexicalOf = (...children: unknown[]): string =>
  JSON.stringify({ root: { children, direction: "ltr", format: "", indent: 0, type: "root", version: 1 } });

export const lexicalText = (text: string, format = 0) => ({
  detail: 0,
  format,
  mode: "normal",
  style: "",
  text,
  type: "extended-text",
  version: 1,
});
export const lexicalParagraph = (...children: unknown[]) => ({
  children: children.map((one) => (typeof one === "string" ? lexicalText(one) : one)),
  direction: "ltr",
  format: "",
  indent: 0,
  type: "paragraph",
  version: 1,
});

/** A text of Ghost’s former editor. */
export const mobiledocOf = (given: { sections: unknown[]; cards?: unknown[]; markups?: unknown[]; atoms?: unknown[] }): string =>
  JSON.stringify({ version: "0.3.1", atoms: [], cards: [], markups: [], ghostVersion: "4.0", ...given });
