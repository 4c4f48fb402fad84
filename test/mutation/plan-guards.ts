import type { Guard } from "./guard.ts";

const test = "test/scenarios/plan-an-issue.test.ts";
const arrange = { file: "src/editorial/issues/arrange-issue.ts", test };

/** What is arranged of an issue can be undone, and takes nothing that is somebody else’s. */
export const planGuards: readonly Guard[] = [
  {
    guard: "a calendar is shown to nobody who has left the desk",
    file: "src/calendar/keys.ts",
    test: "test/scenarios/calendar-feed.test.ts",
    line: "if (!person?.roles.some((role) => rolesOfCalendar.includes(role))) return false;",
    broken: "",
    fails: "who leaves the desk takes no calendar along",
  },
  {
    guard: "a step is undone where the issue stands as it left it",
    ...arrange,
    line: "if (!same(here, stood))",
    broken: "if (stood.length < 0)",
    fails: "but a step is not undone over what was done since from the article’s page",
  },
  {
    guard: "a piece stands in one issue",
    ...arrange,
    line: 'if (did === "in") await refuseElsewhere(tx, asked.articleId);',
    broken: "",
    fails: "and a piece of another issue is not taken from it",
  },
  {
    guard: "the contents of an issue on sale stand",
    ...arrange,
    line: 'if (state === "on sale") throw refuse("issue-on-sale"',
    broken: 'if (!state) throw refuse("issue-on-sale"',
    fails: "and nothing comes into an issue on sale, or goes out of it",
  },
  {
    guard: "the checklist leads nobody to a page that is closed to them",
    file: "src/desk/issues/plan/checklist.tsx",
    test,
    line: "visit.canEnter(doorOf(href)) ?",
    broken: "href ?",
    fails: "leads whoever may go there, and nobody else, to the place",
  },
  {
    guard: "a piece is not offered a closed issue first",
    file: "src/desk/articles/article-routes.tsx",
    test,
    line: "return [...ahead.filter((issue) => !isClosed(issue)), ...ahead.filter(isClosed)];",
    broken: "return ahead;",
    fails: "a piece is offered the closed issues last",
  },
  {
    guard: "a picture of a page is of the page that is asked for",
    file: "src/print/pictures/page-pictures.ts",
    test,
    line: "edition?.facts.pictures?.[page - 1];",
    broken: "edition?.facts.pictures?.[0];",
    fails: "are nobody else’s, and there are no others",
  },
  {
    guard: "what is printed is changed as far as the form asks",
    file: "src/desk/issues/print-routes.tsx",
    test,
    line: "...(count !== undefined && { columns: count })",
    broken: "columns: count ?? null",
    fails: "are opened as an editor chooses, alone or with the columns, and that can be undone",
  },
];
