import type { Guard } from "./guard.ts";

const test = "test/scenarios/bylines.test.ts";
const topics = "test/scenarios/topics.test.ts";
const links = "test/scenarios/links-between.test.ts";
const form = { file: "src/desk/articles/save-form.ts", test };
const saving = { file: "src/editorial/articles/save-article.ts", test };

/** Who made an article is told truthfully, and nobody becomes a contributor by a slip. */
export const bylineGuards: readonly Guard[] = [
  {
    guard: "a text that says which part of a series it is comes in as that part",
    file: "src/editorial/series.ts",
    line: "await number(tx, [...others.slice(0, part - 1), articleId, ...others.slice(part - 1)]);",
    broken: "await number(tx, [...others, articleId]);",
    test: "test/scenarios/series.test.ts",
    fails: "goes out with the text of a part, as Markdown and as JSON, and comes in with it",
  },
  {
    guard: "a topic of drafts alone has no feed",
    file: "src/site/feeds/feeds-routes.ts",
    line: "return topic && (await isPublic({ topic: topic.id })) ? topic : missing();",
    broken: "return topic ?? missing();",
    test: topics,
    fails: "is typed beside it, and shown to nobody before it is published",
  },
  {
    guard: "a series of drafts alone has no feed",
    file: "src/site/feeds/feeds-routes.ts",
    line: "return series && (await isPublic({ series: series.id })) ? series : missing();",
    broken: "return series ?? missing();",
    test: "test/scenarios/series.test.ts",
    fails: "is called by its name nowhere while it has drafts alone",
  },
  {
    guard: "a new name is asked about before it is a contributor",
    ...form,
    line: "if (unknown.length === 0) return",
    broken: "if (unknown.length < 99) return",
    fails: "a name that nobody has is asked about first",
  },
  {
    guard: "a name that is half typed is not saved by itself",
    ...form,
    line: "if (asTyped) return { byline: held?.byline ?? [] };",
    broken: "if (asTyped) return { byline };",
    fails: "saved as it is typed, such a name waits",
  },
  {
    guard: "what a form does not show of who did what stays",
    ...saving,
    line: "credits: credits ?? (await creditsOf(tx, articleId))",
    broken: "credits: credits ?? []",
    fails: "a form that does not show them leaves them",
  },
  {
    guard: "an author is no contributor to a feed, and the other way round",
    file: "src/editorial/articles/read-drafts.ts",
    test,
    line: 'const others = role === "author" ? credits : [...credits, { role, ...who }];',
    broken: 'const others = role === "author" ? credits : credits;',
    fails: "feeds name them as contributors",
  },
  {
    guard: "what was published under a topic that was merged is found under what it became",
    file: "src/editorial/articles/read-articles.ts",
    test: topics,
    line: "const topics = topic ? await idsOfTopic(db, topic) : [];",
    broken: "const topics = topic ? [topic] : [];",
    fails: "published under the merged name alone",
  },
  {
    guard: "the topics that a form does not show stay",
    ...saving,
    test: topics,
    line: "if (fields.topics) await setTopics(tx, id, fields.topics);",
    broken: "await setTopics(tx, id, fields.topics ?? []);",
    fails: "a form that does not show topics leaves them",
  },
  {
    guard: "a link to an article of ours is kept by its id",
    ...saving,
    test: links,
    line: "await linkedById(tx, fields.body, platform.settings.origin)",
    broken: "fields.body",
    fails: "kept by its id",
  },
  {
    guard: "what is public leads to an article wherever that stands",
    file: "src/editorial/articles/publish-article.ts",
    test: links,
    line: "body: await linkedById(tx, body, origin),",
    broken: "body,",
    fails: "follows it to a new address",
  },
  {
    guard: "a link to what is not public is plain words to readers",
    file: "src/editorial/articles/read-articles.ts",
    test: links,
    line: 'ledToday(db, written, "readers")',
    broken: 'ledToday(db, written, "desk")',
    fails: "is plain words to readers",
  },
];
