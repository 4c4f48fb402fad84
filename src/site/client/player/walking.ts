import { pageOf } from "../../../values/index.ts";
/**
 * While something plays, a link within the magazine changes the page around the player, which goes on without a break; where a
 * browser has no Navigation API, and for pages that are more than read, whole pages come as ever and take over from the one before.
 */
const isRead = (path: string): boolean => read.test(path);
/** Also below a language's own address. */
const read =
  /^(?:\/[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?(?:\/(?:issues(?:\/\d+)?|archive(?:\/\d{4}(?:\/\d\d)?)?|\d{4}\/\d\d\/[^/.]+|(?:sections|contributors|topics|series)\/[^/.]+)?)?$/i;

type Walk = {
  playing: () => boolean;
  /** Right before the old page goes: the player saves itself out of it. */
  leave: () => void;
  /** The new page is there. */
  arrived: () => void;
};

export function walk({ playing, leave, arrived }: Walk): void {
  if (!("navigation" in globalThis)) return;
  let whole = false;
  navigation.addEventListener("navigate", (event) => {
    const to = new URL(event.destination.url);
    const plain =
      event.canIntercept && !event.hashChange && !event.formData && event.downloadRequest === null && event.navigationType !== "reload";
    if (whole || !plain || !playing() || !isRead(to.pathname) || !isRead(location.pathname)) return;
    event.intercept({
      async handler() {
        const found = await pageAt(to.href, event.signal);
        const page = found && isOfThisVersion(found) ? found : undefined;
        if (page) await dress(page);
        if (event.signal.aborted) return;
        if (page) return change(page, leave, arrived);
        whole = true;
        location.assign(to.href);
      },
    });
  });
}

async function pageAt(href: string, signal: AbortSignal): Promise<Document | undefined> {
  try {
    const answer = await fetch(href, { signal, headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected || !answer.headers.get("content-type")?.startsWith("text/html")) return undefined;
    const page = await pageOf(answer);
    return page.querySelector("main") ? page : undefined;
  } catch {
    return undefined;
  }
}

const sheetsOf = (page: Document) => [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];

/** Where the magazine was brought up to date meanwhile, its pages come whole, with styles and scripts that belong together. */
const isOfThisVersion = (page: Document): boolean => sheetsOf(page)[0]?.href === sheetsOf(document)[0]?.href;

/** A sheet that this page has and the one before had not is there before the page is, in its place among them; none goes, as one comes back. */
async function dress(page: Document): Promise<void> {
  const here = sheetsOf(document);
  const coming: Promise<unknown>[] = [];
  let before: Element | undefined;
  for (const sheet of sheetsOf(page)) {
    const own = here.find(({ href }) => href === sheet.href);
    const link = own ?? document.importNode(sheet);
    // without it the words are there all the same
    if (!own) coming.push(new Promise((done) => ["load", "error"].forEach((told) => link.addEventListener(told, done))));
    if (!own) before?.after(link);
    before = link;
  }
  await Promise.all(coming);
}

/** All that stands in a page: what it says of others, and in which languages else there is, is as much its own as its text. */
const parts = [".skip", "body > .demo-bar", "body > .language-switch", ".top", "main", ".foot"];

async function change(page: Document, leave: () => void, arrived: () => void): Promise<void> {
  const swap = () => {
    leave();
    for (const part of parts) document.querySelector(part)?.replaceWith(page.querySelector(part) ?? "");
    const [root, its] = [document.documentElement, page.documentElement];
    for (const name of root.getAttributeNames()) if (!its.hasAttribute(name)) root.removeAttribute(name);
    for (const { name, value } of its.attributes) root.setAttribute(name, value);
    document.title = page.title;
    for (const part of ['meta[name="counted"]', 'link[rel="canonical"]', 'meta[name="description"]']) {
      document.head.querySelector(part)?.remove();
      document.head.append(...page.head.querySelectorAll(part));
    }
    arrived();
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches || !("startViewTransition" in document);
  if (still) swap();
  else await document.startViewTransition(swap).updateCallbackDone;
}
