import type { Guard } from "./guard.ts";

const letters = { file: "src/correspondence/send-letter.ts", test: "test/scenarios/letters-to-the-editor.test.ts" };
const pages = { test: "test/scenarios/house-pages.test.ts" };

/** Of the house's own pages, and of what readers write to it. */
export const houseGuards: readonly Guard[] = [
  {
    guard: "a letter to the editor is seen by nobody before its address is proven",
    file: "src/correspondence/read-letters.ts",
    test: letters.test,
    line: '"letter.about as headline"])\n    .where("letter.proven_at", "is not", null)',
    broken: '"letter.about as headline"])',
    fails: "is seen by nobody before its sender pressed the button",
  },
  {
    guard: "what a program fills in is kept nowhere",
    file: "src/site/letters/letters-routes.tsx",
    test: letters.test,
    line: 'if (website === "") await',
    broken: "await",
    fails: "of a program that fills in what stays empty",
  },
  {
    guard: "a list of writers names those alone of whom something is public",
    file: "src/editorial/articles/read-articles.ts",
    test: letters.test,
    line: '    .where((where) => where.exists(publicArticles(db).select("public.article_id").where(isNamedThere)))\n',
    broken: "",
    fails: "names its sender nowhere before it is printed",
  },
  {
    guard: "whoever stands on a draft alone has no page",
    file: "src/site/reading/reading-routes.tsx",
    test: letters.test,
    line: "return contributor && (await wasNamed(db, contributor.slug))",
    broken: "return contributor",
    fails: "names its sender nowhere before it is printed",
  },
  {
    guard: "whoever stands on a draft alone has no feed",
    file: "src/site/feeds/feeds-routes.ts",
    test: letters.test,
    line: "return writer && (await wasNamed(platform.db, slug)) ? writer : missing();",
    broken: "return writer ?? missing();",
    fails: "names its sender nowhere before it is printed",
  },
  {
    guard: "letters under one address are counted",
    ...letters,
    line: "limit: 3, seconds: day",
    broken: "limit: 4, seconds: day",
    fails: "comes three times a day under one address",
  },
  {
    guard: "a page is not saved over newer words",
    ...pages,
    file: "src/editorial/house-pages/save-page.ts",
    line: "version !== held.version",
    broken: "version > held.version",
    fails: "is saved as it is typed, never over another’s words",
  },
  {
    guard: "a page stands at no address of the software’s",
    ...pages,
    file: "src/editorial/house-pages/save-page.ts",
    line: "!isTaken(tried) && ",
    broken: "",
    fails: "stands at no address of the software’s own",
  },
];
