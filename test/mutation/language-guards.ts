import type { Guard } from "./guard.ts";

const laid = { test: "src/languages/laid-languages.test.ts" };

/** What a host’s own file of a language may not do. */
export const languageGuards: Guard[] = [
  {
    guard: "a text of a language’s file leaves no value out",
    ...laid,
    file: "src/messages/laid/lay-over.ts",
    line: "if (unsaid !== undefined) return `${value(unsaid)} is not said`;",
    broken: "",
    fails: "with a value that is not said",
  },
  {
    guard: "a text of a language’s file has the tags that its page gives pieces for",
    ...laid,
    file: "src/messages/laid/lay-over.ts",
    line: "const missing = tags.filter((name) => !freeTags.has(name));",
    broken: "const missing: string[] = [];",
    fails: "with a tag that is lost",
  },
  {
    guard: "a file that is no language’s is not spoken",
    ...laid,
    file: "src/languages/laid-languages.ts",
    line: 'if (error) return { problem: error.message.split("\\n")[0] ?? "it is no YAML" };',
    broken: "",
    fails: "with what is no YAML",
  },
  {
    guard: "an article leads only to translations that readers can see",
    test: "test/scenarios/translations.test.ts",
    file: "src/editorial/articles/translations.ts",
    line: "return found.length > 1 ? found : [];",
    broken: 'return all.map((one) => ({ ...one, path: "/" }));',
    fails: "leads nowhere before it is public",
  },
  {
    guard: "of a series, readers are shown what is public alone",
    test: "test/scenarios/series.test.ts",
    file: "src/editorial/series.ts",
    line: '.on("public.withdrawn_at", "is", null)',
    broken: "",
    fails: "shows and counts nothing that is not public",
  },
  {
    guard: "the desk’s language is its reader’s, not the magazine’s",
    test: "test/scenarios/series.test.ts",
    file: "src/desk/create-desk.tsx",
    line: "const language = desksSpoken().find((one) => one === person.deskLanguage) ?? magazineLanguage;",
    broken: "const language = magazineLanguage;",
    fails: "is each person’s own",
  },
  {
    guard: "a page is kept under the language that it is in",
    test: "test/scenarios/several-languages.test.ts",
    file: "src/site/context.ts",
    line: "cacheKey(readerClass, prefixAsked(c.req.raw) + pathname + search)",
    broken: "cacheKey(readerClass, pathname + search)",
    fails: "keeps a page of each language by itself",
  },
  {
    guard: "whoever only typed an address changed nobody’s language",
    test: "test/scenarios/several-languages.test.ts",
    file: "src/newsletter/sign-up.ts",
    line: "await speakFirst(tx, personId, spoken);",
    broken: "",
    fails: "which is its reader’s from then on",
  },
  {
    guard: "a translation in a letter is cut for whom that one is closed, not its original",
    test: "test/scenarios/several-languages.test.ts",
    file: "src/newsletter/send-mailing.ts",
    line: "const key = `${language} ${letterClass(reader, await articleIn(platform.db, article, language))}`;",
    broken: "const key = `${language} ${letterClass(reader, article)}`;",
    fails: "comes whole to those alone who may read it",
  },
  {
    guard: "a text has one translation in a language",
    test: "test/scenarios/translations.test.ts",
    file: "src/editorial/articles/translations.ts",
    line: "const same = (await translationsOf(tx, articleId)).find((other) => other.language === language);",
    broken: "const same = undefined as { headline: string } | undefined;",
    fails: "is there once in a language",
  },
];
