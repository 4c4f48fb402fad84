/** Names that programs give which read for no person, or which look at pages to show a card of them. */
const robots =
  /bot\b|bot[/;)\s]|crawl|spider|slurp|archiver|fetch(?:er)?\b|preview|monitor|scrap|headless|lighthouse|phantom|curl|wget|python|java\/|go-http|okhttp|axios|node-fetch|facebookexternalhit|embedly|validator|feed/i;

/** Whether what asks is a person’s browser, as far as it says: one that names itself, and as nothing else. */
export const isPerson = (userAgent: string | undefined): boolean => /^Mozilla\/\d/.test(userAgent ?? "") && !robots.test(userAgent ?? "");

type Headers = (name: string) => string | undefined;

/** Whether somebody may be counted: a person, who has not said that they would rather not, and whose page was not fetched ahead. */
export const counts = (header: Headers): boolean =>
  isPerson(header("user-agent")) &&
  header("dnt") !== "1" &&
  header("sec-gpc") !== "1" &&
  !/prefetch|prerender/i.test(`${header("purpose") ?? ""} ${header("sec-purpose") ?? ""}`);
