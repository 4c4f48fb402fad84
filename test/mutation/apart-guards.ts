import type { Guard } from "./guard.ts";

const atOnce = "test/scenarios/two-at-once.test.ts";
const institutions = { file: "src/institutions/institutions.ts", test: atOnce };
const ownRequest = { file: "src/http/origin.ts", test: "src/http/http.test.ts", fails: "a change comes from our own pages only" };
const cookies = { file: "src/http/cookies.ts", test: "src/http/http.test.ts", fails: "carry the __Host- prefix, Secure and HttpOnly" };
const heads = {
  file: "src/http/headers.ts",
  test: "test/house/asvs.test.ts",
  fails: "keep a browser from guessing, framing and falling back",
};
const ofEveryKind = "test/scenarios/orders-of-every-kind.test.ts";
const feeds = { test: "test/scenarios/own-feeds.test.ts" };
const push = { file: "src/push/subscribe.ts", test: "test/scenarios/web-push.test.ts" };
const passkeys = { file: "src/people/passkeys.ts", test: "test/browser/passkeys.test.ts" };

/** What only one may have, and what is somebody’s own: what another presses in the same moment, or from another site, takes none of it. */
export const apartGuards: readonly Guard[] = [
  {
    guard: "a seat is given once though many press at once",
    ...institutions,
    line: '.where("id", "=", institutionId)\n    .forUpdate()',
    broken: '.where("id", "=", institutionId)',
    fails: "gives its last seat once",
  },
  {
    guard: "an institution has so many seats and no more",
    ...institutions,
    line: "taken.length >= seats)",
    broken: "taken.length > seats)",
    fails: "gives its last seat once",
  },
  {
    guard: "no institution’s domain is one at which anybody has an address",
    ...institutions,
    line: " && !everybodys.has(domain)",
    broken: "",
    fails: "none at which anybody may have an address",
  },
  {
    guard: "a domain is one institution’s",
    ...institutions,
    line: 'where("domain", "in", ways.domains).executeTakeFirst()',
    broken: 'where("domain", "in", []).executeTakeFirst()',
    fails: "has a domain that is no other’s",
  },
  {
    guard: "a domain whose readers need a seat lets in nobody by itself",
    ...institutions,
    line: "reads: seats === null,",
    broken: "reads: true,",
    fails: "lets in by its domain nobody who has none",
  },
  {
    guard: "an institution whose subscription is over lets in nobody",
    ...institutions,
    line: '.where("service", "in", live);',
    broken: ";",
    fails: "whose subscription is over lets in nobody",
  },
  {
    guard: "the last use of a coupon is used once though many order at once",
    file: "src/orders/coupons.ts",
    line: "(lock ? query.forUpdate() : query)",
    broken: "(lock ? query : query)",
    test: atOnce,
    fails: "the last use of a coupon is used once",
  },
  {
    guard: "a gift is one reader’s though two press at once",
    file: "src/orders/gifts/claim-gift.ts",
    line: 'const order = await lockOrder(tx, found.order_id);\n    const gift = await gifts(tx).where("id", "=", found.id).forUpdate()',
    broken:
      'const order = await tx.selectFrom("orders").selectAll().where("id", "=", found.order_id).executeTakeFirstOrThrow();\n    const gift = await gifts(tx).where("id", "=", found.id)',
    test: atOnce,
    fails: "a gift whose link two people press at once",
  },
  {
    guard: "a form of a neighbouring site changes nothing",
    ...ownRequest,
    line: 'site === "same-origin" || site === "none"',
    broken: 'site !== "cross-site"',
  },
  {
    guard: "an old browser’s form of another site changes nothing",
    ...ownRequest,
    line: 'request.headers.get("origin") === ownOrigin',
    broken: 'request.headers.get("origin")?.startsWith(ownOrigin) ?? false',
  },
  {
    guard: "what another site’s page asks for is refused",
    file: "src/site/app.tsx",
    line: " || isOwnRequest(c.req.raw, platform.settings.origin)) return;",
    broken: " || c) return;",
    test: "test/scenarios/account.test.ts",
    fails: "is neither told nor kept without a sign-in",
  },
  { guard: "no script reads who is signed in", ...cookies, line: "httpOnly: true", broken: "httpOnly: false" },
  { guard: "no form of another site brings our cookie", ...cookies, line: 'sameSite: "Lax"', broken: 'sameSite: "None"' },
  { guard: "nobody frames a page", ...heads, line: `"frame-ancestors 'none'",`, broken: `"frame-ancestors *",` },
  { guard: "no browser guesses what a file is", ...heads, line: '"x-content-type-options": "nosniff",', broken: "" },
  {
    guard: "an episode is sent to whom the article is open",
    ...feeds,
    file: "src/site/routes-own-feeds.ts",
    line: 'if (decide(reader, article).view !== "whole")',
    broken: "if (!reader)",
    fails: "of a lapsed reader keeps the issues of the term",
  },
  {
    guard: "a feed has of a paid article its opening",
    ...feeds,
    file: "src/web/feeds/feeds.ts",
    line: "open ? article.body : cutAtPaywall(article.body).opening",
    broken: "article.body",
    fails: "stands in a subscriber's own RSS and in no feed of anybody else",
  },
  {
    guard: "a browser is told of issues at no address inside the house",
    ...push,
    line: " || reasonAgainstAsking(of.endpoint, platform.settings.pushHosts)",
    broken: "",
    fails: "is sent to no address inside the house",
  },
  {
    guard: "word of new issues is asked for so many times an hour",
    ...push,
    line: "limit: 20, seconds: 3600",
    broken: "limit: 2000, seconds: 3600",
    fails: "is asked for from one place so many times an hour",
  },
  {
    guard: "what a passkey is asked to sign is asked for five minutes",
    ...passkeys,
    line: "if (!row || row.expires_at <= clock.now()) throw refused();",
    broken: "if (!row) throw refused();",
    fails: "opens nothing five minutes after it was asked for",
  },
  {
    guard: "a passkey opens where its owner was known to it",
    ...passkeys,
    line: "credential,\n    requireUserVerification: true,",
    broken: "credential,\n    requireUserVerification: false,",
    fails: "opens nothing where its owner was not known to it",
  },
  {
    guard: "an institution’s seats are its contact’s to give",
    file: "src/institutions/own-seats.ts",
    line: '.where("payer_id", "=", personId)',
    broken: "",
    test: ofEveryKind,
    fails: "gives seats and takes them away on the account page",
  },
  {
    guard: "a gift’s new link is its donor’s",
    file: "src/orders/gifts/gifts-given.ts",
    line: '.where("id", "=", giftId).where("donor_id", "=", donorId).forUpdate()',
    broken: '.where("id", "=", giftId).forUpdate()',
    test: atOnce,
    fails: "a gift’s link is made anew for its donor alone",
  },
  {
    guard: "a subscription’s money is its payer’s",
    file: "src/subscriptions/asking.ts",
    line: '(whose === "payer or recipient" && row.recipient_id === personId)',
    broken: "row.recipient_id === personId",
    test: ofEveryKind,
    fails: "is taken back by its donor alone",
  },
  {
    guard: "whoever has an order’s id is asked for no code in its payer’s name",
    file: "src/site/routes-orders.tsx",
    line: "isTheirs(site, c, visit, order) ? await mailOf",
    broken: "order ? await mailOf",
    test: "test/scenarios/orders-by-id.test.ts",
    fails: "who has only the id no code",
  },
];
