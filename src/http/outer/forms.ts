/** A cache outside: for how many seconds it may keep a page, and how it is told what to drop. */
export type Cdn = { seconds: number; form: CdnForm; purge: { address: string; token: string } | undefined };

export const cdnForms = ["webhook", "fastly", "cloudflare", "varnish"] as const;
type CdnForm = (typeof cdnForms)[number];

type Form = {
  /** Keys that are told in one request. */
  most: number;
  /** Under which heads a page has its keys, and what parts them. */
  heads: Record<string, string>;
  ask: (keys: readonly string[], token: string) => { method: string; headers: Record<string, string>; body?: string };
};

const json = (body: object, headers: Record<string, string>) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const forms: Record<CdnForm, Form> = {
  webhook: {
    most: 500,
    heads: { "surrogate-key": " ", "cache-tag": "," },
    ask: (keys, token) => json({ keys }, bearer(token)),
  },
  // https://www.fastly.com/documentation/reference/api/purging/
  fastly: {
    most: 256,
    heads: { "surrogate-key": " " },
    ask: (keys, token) => json({ surrogate_keys: keys }, { "fastly-key": token }),
  },
  // https://developers.cloudflare.com/api/resources/cache/methods/purge/
  cloudflare: { most: 30, heads: { "cache-tag": "," }, ask: (keys, token) => json({ tags: keys }, bearer(token)) },
  // the module xkey, asked as docs/OPERATIONS.md has it
  varnish: {
    most: 100,
    heads: { xkey: " " },
    ask: (keys, token) => ({ method: "PURGE", headers: { "xkey-purge": keys.join(" "), ...bearer(token) } }),
  },
};

export const keyHeads = (form: CdnForm, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(forms[form].heads).map(([name, between]) => [name, keys.join(between)]));

/** Milliseconds. */
const patience = 10_000;

/** Tells the cache to drop what has these keys. Throws where it does not say that it did. */
export async function purge({ form, purge: to }: Cdn, keys: readonly string[]): Promise<void> {
  if (!to) return;
  const { most, ask } = forms[form];
  for (let at = 0; at < keys.length; at += most) {
    const { status, body } = await fetch(to.address, {
      ...ask(keys.slice(at, at + most), to.token),
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    await body?.cancel();
    if (status < 200 || status > 299) throw new Error(`CDN_PURGE_URL answered ${status}; its cache may show what is no more.`);
  }
}
