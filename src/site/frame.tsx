import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { jsonLd } from "../editions/index.ts";
import { markFields } from "../http/index.ts";
import { icon } from "./assets.ts";
import { directionOf } from "../values/index.ts";
import type { Visit } from "./visit.ts";

type FrameProps = {
  visit: Visit;
  title: string;
  description?: string | undefined;
  /** Address that counts, where it is not the page's own. */
  canonical?: string;
  picture?: { url: string; width: number; height: number; alt?: string } | undefined;
  /** Whether other sites may ask for a card of this page. */
  embeddable?: boolean;
  data?: unknown;
  noIndex?: boolean;
  player?: boolean;
  /** "Written by X on DATE", for the head of every page where the browser's own print command prints it. */
  runningHead?: string;
  kind?: "article" | "website";
  children: ComponentChildren;
};

/** In the page itself: a file of its own would be one request more for 400 bytes. */
const iconUrl = `data:image/svg+xml,${encodeURIComponent(icon)}`;

const navigation = [
  ["/", "This issue"],
  ["/issues", "Past issues"],
  ["/search", "Search"],
] as const;

/** The whole page around its content; nothing in it is about one person, so that it may be kept. */
export function Frame({
  visit,
  title,
  description,
  canonical,
  picture,
  embeddable,
  data,
  noIndex,
  player,
  runningHead,
  kind = "website",
  children,
}: FrameProps) {
  const { publication, asset, origin, path } = visit;
  const whole = title === publication.title ? title : `${title} · ${publication.title}`;
  const url = origin + (canonical ?? path);
  return (
    <html
      lang={publication.language}
      dir={directionOf(publication.language)}
      data-title={publication.title}
      data-running-head={runningHead}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{whole}</title>
        {description && <meta name="description" content={description} />}
        {noIndex ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={url} />}
        {["newsreader", "instrument-sans", ...(kind === "article" ? ["newsreader-italic"] : [])].map((font) => (
          <link rel="preload" href={asset(`${font}.woff2`)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset("site.css")} />
        {Object.keys(publication.look).length > 0 && <link rel="stylesheet" href="/look.css" />}
        <link rel="icon" href={iconUrl} type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" title={publication.title} href="/feed.xml" />
        <link rel="alternate" type="application/feed+json" title={publication.title} href="/feed.json" />
        <meta property="og:site_name" content={publication.title} />
        <meta property="og:type" content={kind} />
        <meta property="og:title" content={title} />
        <meta property="og:url" content={url} />
        {description && <meta property="og:description" content={description} />}
        {picture && <meta property="og:image" content={origin + picture.url} />}
        {picture && <meta property="og:image:width" content={String(picture.width)} />}
        {picture && <meta property="og:image:height" content={String(picture.height)} />}
        {picture?.alt && <meta property="og:image:alt" content={picture.alt} />}
        {embeddable && (
          <link rel="alternate" type="application/json+oembed" title={title} href={`${origin}/oembed?url=${encodeURIComponent(url)}`} />
        )}
        {embeddable && (
          <link rel="alternate" type="text/xml+oembed" title={title} href={`${origin}/oembed?format=xml&url=${encodeURIComponent(url)}`} />
        )}
        {picture && <meta name="twitter:card" content="summary_large_image" />}
        {data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(data) }} />}
        {player && <script type="module" src={asset("player.js")} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        {visit.demo && <DemoBar />}
        <Top visit={visit} />
        <main id="main">{children}</main>
        <Foot visit={visit} />
      </body>
    </html>
  );
}

function DemoBar() {
  return (
    <aside class="demo-bar" aria-label="About this demo">
      <div class="sheet">
        <span>A demo: the magazine is invented and the money is play money.</span>
        <a href="/demo">Be one of its readers, or its editor</a>
      </div>
    </aside>
  );
}

function Top({ visit: { publication, reader, path, person } }: { visit: Visit }) {
  const here = (href: string) => (path === href ? ("page" as const) : undefined);
  const atDesk = (person?.roles.length ?? 0) > 0;
  return (
    <header class="top">
      <div class="sheet">
        <nav aria-label="Magazine">
          {navigation.map(([href, label]) => (
            <a href={href} aria-current={here(href)}>
              {label}
            </a>
          ))}
        </nav>
        <p class="title">
          <a href="/">{publication.title}</a>
        </p>
        <nav aria-label="Reader">
          {atDesk && <a href="/desk">Desk</a>}
          {reader.signedIn ? (
            <a href="/account" aria-current={here("/account")}>
              Account
            </a>
          ) : (
            <a href="/sign-in" aria-current={here("/sign-in")}>
              Sign in
            </a>
          )}
          {reader.issues !== "all" && !reader.staff && (
            <a class="button small" href="/subscribe">
              Subscribe
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}

function Foot({ visit: { publication } }: { visit: Visit }) {
  return (
    <footer class="foot">
      <div class="sheet">
        <p class="colophon">{publication.imprint}</p>
        <form method="post" action="/newsletter">
          <label for="foot-email">The newsletter, with every issue</label>
          <div class="line">
            <input id="foot-email" type="email" name="email" autocomplete="email" required placeholder="name@example.org" />
            <button class="button small">Send it to me</button>
          </div>
        </form>
        <nav aria-label="About">
          <ul>
            <li>
              <a href="/about">About {publication.title}</a>
            </li>
            <li>
              <a href="/issues">Past issues</a>
            </li>
            <li>
              <a href="/subscribe">Subscribe</a>
            </li>
          </ul>
        </nav>
        <nav aria-label="Feeds">
          <ul>
            <li>
              <a href="/feed.xml">RSS</a> · <a href="/atom.xml">Atom</a> · <a href="/feed.json">JSON</a>
            </li>
            <li>
              <a href="/podcast.xml">Podcast of the open articles</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** A page as the text that goes out. */
export const htmlOf = (page: Parameters<typeof renderToString>[0]): string =>
  `<!doctype html>${markFields(renderToString(page), (page.props as { visit?: Visit }).visit?.path)}`;
