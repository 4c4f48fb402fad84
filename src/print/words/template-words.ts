import { messagesIn } from "../../messages/index.ts";

/** What the layout alone knows stands as its name in braces; `filled` of the templates puts it in. */
const [page, pages, first, last] = ["{page}", "{pages}", "{first}", "{last}"];

/** What article.typ says by itself. */
export function articleWords(language: string) {
  const m = messagesIn(language).print;
  return { pageOf: m.pageOf({ page, pages }), included: m.included };
}

/** What issue.typ says by itself. */
export function issueWords({ title, language }: { title: string; language: string }, { issueLine, trimLine }: Lines) {
  const { editions, print: m } = messagesIn(language);
  return {
    contents: editions.contents,
    notes: m.notes,
    inThisIssue: m.inThisIssue,
    about: m.about(title),
    continuedFrom: m.continuedFrom(page),
    continuedOn: m.continuedOn(page),
    sheet: m.sheet({ title, issue: issueLine, page, trim: trimLine }),
    named: m.named(last),
    namedAll: m.namedAll({ first, last }),
    also: m.also(last),
    alsoAll: m.alsoAll({ first, last }),
  };
}
type Lines = { issueLine: string; trimLine: string };
