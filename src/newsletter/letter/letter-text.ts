import { paragraphsOf } from "../../ads/index.ts";
import { type IssueView, authorsShown, byRole, namedShown } from "../../editorial/index.ts";
import { type Day, colonIn, formatDay, must } from "../../values/index.ts";
import { type LetterInput, issueLabel, messagesOf, pageOf, slot, withheld } from "./letter-words.ts";
import { textBody, underlined, wrap } from "./text-body.ts";

/** The letter for those who read plain text, and for programs that judge a letter by having one. */
export function textOf(input: LetterInput): string {
  const { publication, words, issue, article, ad, origin } = input;
  const m = messagesOf(input);
  const page = pageOf(input);
  const colon = colonIn(publication.language);
  const parts = [
    underlined(publication.title, "="),
    issue && [issueLabel(issue, input), issue.theme].filter(Boolean).join("\n"),
    textBody(words.note, origin),
    issue && `${m.readIssue}${colon}\n${origin}${issue.path}`,
    article && articleText(input),
    issue && contentsText(issue, input),
    ad &&
      [
        ad.headline.toUpperCase(),
        paragraphsOf(ad)
          .map((text) => wrap(text))
          .join("\n\n"),
        ad.included.map((line) => `- ${line}`).join("\n"),
        `${ad.button || m.subscribe}${colon}\n${ad.target.startsWith("/") ? origin + ad.target : ad.target}`,
      ]
        .filter(Boolean)
        .join("\n\n"),
    // “-- ” alone on its line: programs know what follows as the signature
    `-- \n${slot("why")}\n${m.unsubscribe}${colon} ${slot("unsubscribe")}`,
    page && `${m.onWeb}${colon} ${page}`,
    publication.imprint,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function articleText(input: LetterInput): string {
  const { article, view } = must(input.article, "article");
  const url = input.origin + article.path;
  const m = messagesOf(input);
  const day = (on: Day) => formatDay(on, input.publication.language);
  const onward =
    view === "whole"
      ? `${m.readOrHear}${colonIn(input.publication.language)}\n${url}`
      : `${withheld(article, m)}\n${article.access === "registered" ? url : `${input.origin}/subscribe`}`;
  return [
    "",
    underlined(article.headline, "="),
    article.standfirst && wrap(article.standfirst),
    wrap(m.written({ by: authorsShown(article, input.publication.language), day: day(article.publishedOn) })),
    ...(article.credits.length > 0 ? [wrap(m.credits(byRole(article.credits)))] : []),
    textBody(article.body, input.origin),
    ...(view === "whole" ? article.corrections.map(({ on, text }) => wrap(m.correction({ day: day(on), text }))) : []),
    onward,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join("\n\n")
    .replace(/^\n+/, "\n");
}

function contentsText(issue: IssueView, input: LetterInput): string {
  const { article, origin } = input;
  const m = messagesOf(input);
  const others = issue.articles.filter(({ id }) => id !== article?.article.id);
  if (others.length === 0) return "";
  const items = others.map((card) =>
    [card.headline, card.standfirst && wrap(card.standfirst), namedShown(card, input.publication.language), origin + card.path]
      .filter(Boolean)
      .join("\n"),
  );
  return [underlined(article ? m.alsoInIssue : m.inIssue, "-"), ...items].join("\n\n");
}
