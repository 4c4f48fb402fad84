import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const articles = (number: number) => count(number, { one: "1 article", other: `${number} articles` });
const areLeft = (number: number) => (number === 0 ? "none is left" : count(number, { one: "one is left", other: `${number} are left` }));
const times = (number: number) => (number === 0 ? "not yet" : count(number, { one: "once", other: `${number} times` }));

/** What is read without a subscription: articles that subscribers give by a link, and a number of articles a month. */
export const freeReading = {
  give: "Give this article",
  title: "Articles you give",
  says: ({ aMonth, left, days }: { aMonth: number; left: number; days: number }) =>
    `By a link that you make here, whoever has it reads one article, without signing in. You may give ${articles(aMonth)} a month; ${areLeft(left)}. A link opens its article for ${count(days, { one: "1 day", other: `${days} days` })}, and nothing else: no recording, no file, no other article.`,
  none: "The magazine has no such links at the moment.",
  make: (headline: string) => `Make a link to “${headline}”`,
  notYours: (headline: string) =>
    `“${headline}” cannot be given by a link: either everybody may read it, or you read it by no subscription of your own.`,
  madeFor: (headline: string) => rich`This link opens <strong>${headline}</strong>. It is shown this once: we keep no copy of it.`,
  theLink: "The link",
  until: (day: string) => `It opens until ${day}.`,
  given: "What you have given",
  nothingGiven: "Nothing yet. Below each article that is for subscribers there is “Give this article”.",
  opened: "Opened",
  openedTimes: times,
  states: { over: "has ended", revoked: "taken back" },
  takeBack: "Take it back",
  takeBackOf: (headline: string) => `Take it back: the link to “${headline}”`,
  takenBack: "The link opens nothing any more.",
  notPublic: "An article that is not public any more",
  /** Above an article that was given. */
  wasGiven: (day: string) => `A subscriber gave you this article. The link opens it until ${day}.`,
  meterTo: ({ left, aMonth }: { left: number; aMonth: number }) =>
    left > 0
      ? `With your account you read ${articles(aMonth)} a month without a subscription; ${areLeft(left)} this month.`
      : `You have read as many articles as are open to you this month without a subscription: ${aMonth}. The next month opens as many again.`,
  meterTold: (aMonth: number) =>
    `Whoever signs in reads ${articles(aMonth)} a month without a subscription. An account costs nothing: we mail you a code.`,
  readThisOne: "Read this one",
  metered: ({ left, aMonth }: { left: number; aMonth: number }) =>
    `One of the ${articles(aMonth)} that you read this month without a subscription; ${areLeft(left)}. To come back to it this month costs nothing more. Recordings and downloads are for subscribers.`,
};
