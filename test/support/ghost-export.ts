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

/**
 * Everything that Ghost 3 or 4 keeps, as its backup and its exports of those years have it: keys and counters of the machine, former
 * texts of each post, and rows with all the columns that they have there.
 */
export const ghostWhole = (version: "3.42.5" | "4.32.0", { posts, ...tables }: Tables): string =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1_616_548_552_757, version },
        data: {
          actions: [],
          api_keys: [{ id: "k1", type: "admin", secret: "0f".repeat(32), role_id: "r1", integration_id: "i1", last_seen_at: null }],
          brute: [{ key: "x", firstRequest: 1, lastRequest: 1, lifetime: 2, count: 1 }],
          integrations: [{ id: "i1", type: "builtin", name: "Zapier", slug: "zapier" }],
          members: [{ id: "m1", email: "ada@moved.example", name: "Ada Lark", status: "free" }],
          members_stripe_customers: [],
          migrations: [{ id: 1, name: "1-create-tables.js", version: "init", currentVersion: version.slice(0, 3) }],
          mobiledoc_revisions: posts.map(({ id, mobiledoc }) => ({ id: `r-${String(id)}`, post_id: id, mobiledoc, created_at_ts: 1 })),
          permissions: [{ id: "p1", name: "Export database", object_type: "db", action_type: "exportContent", object_id: null }],
          permissions_roles: [],
          posts: posts.map((post) => ({ author_id: "1", ...post })),
          posts_authors: [],
          roles: [{ id: "r1", name: "Administrator" }],
          sessions: [{ id: "x", session_id: "y", session_data: "{}" }],
          settings: [
            { id: "s1", group: "site", key: "title", value: "The Quay", type: "string" },
            { id: "s2", key: version.startsWith("3") ? "active_timezone" : "timezone", value: "Europe/Berlin" },
            { id: "s3", key: "navigation", value: '[{"label":"Home","url":"/"},{"label":"Essays","url":"/tag/essays/"}]' },
            { id: "s4", key: "secondary_navigation", value: '[{"label":"Join","url":"#/portal/"}]' },
          ],
          users: [{ id: "1", name: "Ida Brandt", slug: "ida", password: "$2a$10$", email: "ida@quay.example", profile_image: null }],
          webhooks: [],
          ...tables,
        },
      },
    ],
  });
