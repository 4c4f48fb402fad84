/** What browsers let through where a policy demands Trusted Types: kept in this file alone, so that nothing else can write markup into a page. */
type Rules = { createHTML: (html: string) => string; createScriptURL: (address: string) => string };

declare global {
  /** Of browsers that know Trusted Types. */
  var trustedTypes: { createPolicy: (name: string, rules: Rules) => Rules } | undefined;
}

/** The name by which the policy of `headers.ts` lets it be made. */
export const trustedName = "masthead";

/** The one script that a page has run apart from itself. */
const worker = "/service-worker.js";

const rules: Rules = {
  createHTML: (html) => html,
  createScriptURL(address) {
    if (address !== worker) throw new TypeError(`${address} is no worker of ours`);
    return address;
  },
};

let made: Rules | undefined;
const policy = (): Rules => (made ??= globalThis.trustedTypes?.createPolicy(trustedName, rules) ?? rules);

/** Read as a document of its own, in which no script runs and nothing is fetched; whoever takes parts out of it answers for them. */
export const inertDocument = (html: string): Document => new DOMParser().parseFromString(policy().createHTML(html), "text/html");

/** The page that our own server answered with, as `inertDocument`. Throws where the answer came from elsewhere. */
export async function pageOf(answer: Response): Promise<Document> {
  if (new URL(answer.url).origin !== location.origin) throw new TypeError("a page from elsewhere is not taken in");
  return inertDocument(await answer.text());
}

/** Puts the worker at the root of the site, looked for anew each time. */
export const registerWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(policy().createScriptURL(worker), { updateViaCache: "none" });
