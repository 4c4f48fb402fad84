import { fromMarkdown } from "../../src/document/index.ts";
import { publishArticle, saveSource } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import type { DemoHouse } from "./demo-house.ts";

/** What people do type, and what no page was drawn for. */
const words = [
  "Wolfeschlegelsteinhausenbergerdorff".repeat(6).slice(0, 200),
  "Rheinmaindonauschifffahrtsverwaltungsamt",
  "🧜🏽‍♀️🚢🧑‍🚀🏳️‍🌈".repeat(12),
  "مجلة المد والجزر للملاحة والسفن القديمة في الموانئ البعيدة",
  "م".repeat(90),
  "https://else.example/a/path/that/goes/on/and/on?and=has&a=query&that=never&ends=as&queries=do&in=letters&from=shops",
  "A short one",
  "Words, and words after them, and a last of many, ".repeat(4).trim(),
];

/** Every column that says what somebody typed. Those that must differ from each other end in what tells their rows apart. */
const typed: Record<string, string[]> = {
  publications: ["tagline", "about", "imprint"],
  sections: ["name"],
  contributors: ["name", "bio"],
  articles: ["headline", "standfirst", "lead_alt", "lead_credit"],
  pictures: ["name", "alt", "caption", "credit"],
  issues: ["theme", "editors_note"],
  issue_states: ["why"],
  corrections: ["text"],
  house_ads: ["headline", "text", "button"],
  offers: ["name", "summary"],
  coupons: ["note"],
  premiums: ["name", "description"],
  people: ["name"],
  postal_addresses: ["name", "line1", "line2", "city", "region", "postal_code"],
  labels: ["name", "line1", "line2", "city", "region", "postal_code"],
  gifts: ["recipient_name", "card_text"],
  institutions: ["name"],
  claims: ["answer", "why"],
  holds: ["why"],
  subscription_changes: ["why"],
  copy_changes: ["why"],
  consignments: ["why"],
  issue_stock_changes: ["why"],
  orders: ["company", "entered_why"],
  payments: ["description", "failure"],
  letters: ["subject", "text"],
  mailings: ["subject", "preheader"],
  lexicon_entries: ["said"],
  sessions: ["user_agent"],
};

const differing = new Set(["sections.name", "lexicon_entries.said"]);

const wide = Array.from({ length: 14 }, (_, at) => `Spalte ${at + 1} ${words[at % words.length]!.slice(0, 24).replaceAll("|", "")}`);

const article = `---
headline: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk
standfirst: ${words[0]}
access: subscribers
byline: [${words[0]}, ${words[3]}]
section: Crossings
---

${words.join("\n\n")}

## ${words[0]}

### ${words[1]} ${words[2]}

> ${words[0]}

> [!pull]
> ${words[1]} ${words[3]}

> [!note]
> ${words[0]}
>
> See ${words[5]}

- ${words[0]}
- ${words[3]}

1. See ${words[5]}

| ${wide.join(" | ")} |
| ${wide.map(() => "---").join(" | ")} |
| ${wide.toReversed().join(" | ")} |

See [${words[5]}](https://else.example/) there.[^1]

[^1]: ${words[0]}
`;

/** Fills the magazine with names without spaces, emoji, Arabic, wide tables; answers with the address of an article that is all of them. */
export async function fillWithHostileText(house: DemoHouse): Promise<string> {
  const { platform } = house;
  for (const [table, columns] of Object.entries(typed))
    for (const [at, column] of columns.entries()) {
      const end = differing.has(`${table}.${column}`) ? " || ' ' || right(md5(ctid::text), 6)" : "";
      await platform.pool.query(
        `update ${table} set ${column} = ($1::text[])[1 + (abs(hashtext(ctid::text)) + ${at}) % $2]${end} where ${column} is not null`,
        [words, words.length],
      );
    }
  await platform.pool.query("update publications set title = $1", [words[1]]);
  await platform.pool.query("update issues set cover_lines = $1", [JSON.stringify(words.slice(0, 3))]);
  await platform.pool.query(
    `update article_publications set frozen = frozen || jsonb_build_object('headline', ($1::text[])[1 + abs(hashtext(ctid::text)) % $2],
       'standfirst', ($1::text[])[1 + abs(hashtext(ctid::text) + 1) % $2])`,
    [words, words.length],
  );
  const id = await inTransaction(platform, (tx) => saveSource(platform, tx, fromMarkdown(article)));
  await publishArticle(platform, { articleId: id });
  const { rows } = await house.query<{ path: string }>(
    "select to_char(published_on, '/YYYY/MM/') || slug as path from article_publications where article_id = $1",
    [id],
  );
  return rows[0]!.path;
}
