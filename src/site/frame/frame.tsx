import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { jsonLd } from "../../web/index.ts";
import { markFields } from "../../http/index.ts";
import { icon, playerAsset } from "../assets/assets.ts";
import { directionOf, languageName } from "../../values/index.ts";
import { firstFiles, versionOfLook } from "../assets/look-css.ts";
import { asRead } from "../visit/as-one-reads.ts";
import type { Visit } from "../visit/visit.ts";
import { leadsBack, wasAt } from "../visit/way-back.ts";
import { addressIn, linkedIn, pagesIn } from "../visit/in-language.ts";
import { AskForNewsletter } from "./newsletter-box.tsx";
import { LanguageSwitch, translationsHere } from "./language-switch.tsx";
import { type NavigationLink, type PublicTranslation, coloursOfSite, faceOf, logoOf, navigationOf } from "../../editorial/index.ts";
import { type Messages, Speaking, messagesIn, useMessages } from "../../messages/index.ts";

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
  /** Whether the arrow keys turn to the pages before and after it. */
  turns?: boolean;
  /** A reading view: the whole window is its own, with styles and a script that no other page asks for. */
  isBook?: boolean;
  /** It is shown by the browser where there is no line: nothing of anybody is on it. */
  isKeptInBrowser?: boolean;
  /** Whether how one reads is chosen there. */
  setsReading?: boolean;
  /** Whether one can ask there to be told of new issues. */
  isTold?: boolean;
  /** Whether the browser is told of the app that the magazine can be. */
  isApp?: boolean;
  /** Whether one types there what is searched. */
  searches?: boolean;
  /** Whether readers of it are counted; staff never are. */
  counted?: boolean;
  /** Whether it stands in the place of a file that is being made, and asks for it until it is there. */
  waits?: boolean;
  /** Whether it does something with a script beside being counted. */
  scripted?: boolean;
  /** "Written by X on DATE", for the head of every page where the browser's own print command prints it. */
  runningHead?: string;
  kind?: "article" | "website";
  /** The same in several languages, this page among them. */
  translations?: readonly PublicTranslation[];
  children: ComponentChildren;
};

/** In the page itself: a file of its own would be one request more for 400 bytes. No more of it is escaped than an address must be. */
const iconUrl = `data:image/svg+xml,${icon.replaceAll('"', "'").replace(/[%#<>]/g, encodeURIComponent)}`;

/** The whole page around its content; nothing in it is about one person, so that it may be kept. */
export function Frame(page: FrameProps) {
  const { visit, runningHead, isBook, isKeptInBrowser, children } = page;
  const isAlone = isBook || isKeptInBrowser;
  const m = useMessages().frame;
  const { publication } = visit;
  return (
    <html
      lang={publication.language}
      dir={directionOf(publication.language)}
      data-title={publication.title}
      data-running-head={runningHead}
      data-account={visit.reader.signedIn ? "" : undefined}
    >
      <Head {...page} />
      <body>
        <a class="skip" href="#main">
          {m.skip}
        </a>
        {visit.demo && <DemoBar />}
        {visit.tried && <TriedBar />}
        {!isAlone && <LanguageSwitch {...page} />}
        {!isAlone && <Top visit={visit} />}
        <main id="main">{children}</main>
        {!isAlone && <Foot visit={visit} />}
      </body>
    </html>
  );
}

/** An article’s page is dressed by site.css alone; the sheet for all others comes after it. */
const needsRooms = ({ kind, isBook }: FrameProps): boolean => kind !== "article" || Boolean(isBook);

function Head(page: FrameProps) {
  const { visit, title, description, canonical, data, noIndex, isBook, isKeptInBrowser, isApp, kind = "website" } = page;
  const { publication, asset, origin, path, languages } = visit;
  const first = firstFiles[faceOf(publication.look)];
  const whole = title === publication.title ? title : `${title} · ${publication.title}`;
  const url = origin + (canonical ?? addressIn(languages?.prefix ?? "", path));
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {noIndex ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={url} />}
      {[...first.every, ...(kind === "article" ? first.article : [])].map((file) => (
        <link rel="preload" href={asset(file)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={asset("site.css")} />
      {needsRooms(page) && <link rel="stylesheet" href={asset("rooms.css")} />}
      {(isBook || isKeptInBrowser) && <link rel="stylesheet" href={asset("book.css")} />}
      {Object.keys(publication.look).length > 0 && (
        <link rel="stylesheet" href={`/look.css?v=${versionOfLook(publication.look)}${visit.tried ? `&look=${visit.tried}` : ""}`} />
      )}
      {(isApp || isBook) && <AppLinks publication={publication} />}
      <link rel="icon" href={iconUrl} type="image/svg+xml" />
      <link rel="search" type="application/opensearchdescription+xml" title={publication.title} href="/opensearch.xml" />
      <FeedLinks visit={visit} />
      {!noIndex && <InLanguages translations={translationsHere(page)} origin={origin} />}
      <WhenShared {...page} url={url} />
      {data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(data) }} />}
      <Scripts {...page} />
    </head>
  );
}

/** Of the whole magazine; of one in several languages those of the page’s before them. */
const FeedLinks = ({ visit: { publication, languages } }: Pick<FrameProps, "visit">) => (
  <>
    {languages &&
      feedsIn(publication.language).map(([type, href]) => (
        <link rel="alternate" type={type} title={`${publication.title} (${languageName(publication.language)})`} href={href} />
      ))}
    <link rel="alternate" type="application/rss+xml" title={publication.title} href="/feed.xml" />
    <link rel="alternate" type="application/feed+json" title={publication.title} href="/feed.json" />
  </>
);

const feedsIn = (language: string) => [
  ["application/rss+xml", `/${language}/feed.xml`],
  ["application/feed+json", `/${language}/feed.json`],
];

/** Only where somebody may want it among their apps: to an article’s page it would be a request more. */
const AppLinks = ({ publication }: Pick<Visit, "publication">) => (
  <>
    <link rel="manifest" href="/manifest.webmanifest" />
    <link rel="apple-touch-icon" href={`/icon-192.png?v=${versionOfLook(publication.look)}`} />
    <meta name="theme-color" content={coloursOfSite(publication.look, "light").paper} media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content={coloursOfSite(publication.look, "dark").paper} media="(prefers-color-scheme: dark)" />
  </>
);

/** What a page does with a script, each asked for where it does anything. */
function Scripts({
  visit,
  player,
  isBook,
  isKeptInBrowser,
  isTold,
  setsReading,
  turns,
  searches,
  waits,
  counted,
  scripted,
  kind,
}: FrameProps) {
  const { publication, asset } = visit;
  const isCounted = counted && !isStaff(visit);
  return (
    <>
      {player && <script type="module" src={asset(playerAsset(publication.language))} />}
      {isBook && <script type="module" src={asset("book.js")} />}
      {isKeptInBrowser && <script type="module" src={asset("offline.js")} />}
      {isTold && <script type="module" src={asset("push.js")} />}
      {setsReading && <script type="module" src={asset("reading-dialog.js")} />}
      {turns && <script type="module" src={asset("turn-pages.js")} />}
      {searches && <script type="module" src={asset("search.js")} />}
      {waits && (
        <>
          <noscript>
            <meta http-equiv="refresh" content="5" />
          </noscript>
          <script type="module" src={asset("waiting.js")} />
        </>
      )}
      {isCounted && <meta name="counted" content="yes" />}
      {!player && !isBook && (kind === "article" || scripted || isCounted) && <script type="module" src={asset("reading.js")} />}
    </>
  );
}

/** Where the same stands in other languages, for programs that find it for their reader; in any other, what was written first. */
function InLanguages({ translations, origin }: { translations: readonly PublicTranslation[]; origin: string }) {
  const original = translations.find(({ isOriginal }) => isOriginal);
  return (
    <>
      {translations.map(({ language, path }) => (
        <link rel="alternate" hreflang={language} href={origin + path} />
      ))}
      {original && <link rel="alternate" hreflang="x-default" href={origin + original.path} />}
    </>
  );
}

const isStaff = ({ person, reader }: Visit): boolean => Boolean(reader.staff) || (person?.roles.length ?? 0) > 0;

/** What other sites show of the page where somebody shares it. */
function WhenShared({
  visit: { publication, origin },
  title,
  description,
  picture,
  embeddable,
  kind = "website",
  url,
}: FrameProps & { url: string }) {
  return (
    <>
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
    </>
  );
}

/** Over a look that is tried: readers see the other one. */
function TriedBar() {
  const m = useMessages().frame;
  return (
    <aside class="demo-bar" aria-label={m.aboutTried}>
      <div class="sheet">
        <span>{m.tried}</span>
        <a href="/desk/look">{m.backToLook}</a>
      </div>
    </aside>
  );
}

function DemoBar() {
  const m = useMessages().frame;
  return (
    <aside class="demo-bar" aria-label={m.aboutDemo}>
      <div class="sheet">
        <span>{m.demo}</span>
        <a href="/demo">{m.beSomebody}</a>
      </div>
    </aside>
  );
}

type Link = [href: string, label: string];

/** What the head of every page leads to, in the look’s order. */
function linksOf(visit: Visit, { frame: m, correspondence }: Messages): Link[] {
  const { publication, pages, sections } = visit;
  const links: Record<NavigationLink, Link[]> = {
    issue: [["/", m.thisIssue]],
    issues: [["/issues", m.pastIssues]],
    sections: sections.map(({ slug, name }): Link => [`/sections/${slug}`, name]),
    search: [["/search", m.search]],
    letters: [["/letters-to-the-editor", correspondence.write]],
    subscribe: [["/subscribe", m.subscribe]],
    pages: pagesIn(visit, pages.navigation).map((page): Link => [page.path, page.headline]),
  };
  return navigationOf(publication.look).flatMap((one) => links[one]);
}

function Top({ visit }: { visit: Visit }) {
  const { publication, reader, path, person } = visit;
  const spoken = useMessages();
  const m = spoken.frame;
  const logo = logoOf(publication.look);
  const navigation = linksOf(visit, spoken);
  const here = (href: string) => (path === href ? ("page" as const) : undefined);
  const atDesk = (person?.roles.length ?? 0) > 0;
  return (
    <header class="top">
      <div class="sheet">
        <nav aria-label={m.magazine}>
          {navigation.map(([href, label]) => (
            <a href={href} aria-current={here(href)}>
              {label}
            </a>
          ))}
        </nav>
        <p class="title">
          <a href="/">{logo ? <img class="logo" {...logo} alt={publication.title} /> : publication.title}</a>
        </p>
        <nav aria-label={m.reader}>
          {atDesk && <a href="/desk">{m.desk}</a>}
          {reader.signedIn ? (
            <a href="/account" aria-current={here("/account")}>
              {m.account}
            </a>
          ) : (
            <a href={leadsBack("/sign-in", wasAt(visit))} aria-current={here("/sign-in")}>
              {m.signIn}
            </a>
          )}
          {reader.issues !== "all" && !reader.staff && (
            <a class="button small" href={leadsBack("/subscribe", wasAt(visit))}>
              {m.subscribe}
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}

function Foot({ visit }: { visit: Visit }) {
  const m = useMessages().frame;
  const { publication, pages } = visit;
  return (
    <footer class="foot">
      <div class="sheet">
        <p class="colophon">{publication.imprint}</p>
        <AskForNewsletter visit={visit} at="foot" />
        <nav aria-label={m.about}>
          <ul>
            {!pages.saysAbout && (
              <li>
                <a href="/about">{m.aboutMagazine(publication.title)}</a>
              </li>
            )}
            {pagesIn(visit, pages.footer).map((page) => (
              <li>
                <a href={page.path}>{page.headline}</a>
              </li>
            ))}
            <li>
              <a href="/issues">{m.pastIssues}</a>
            </li>
            <li>
              <a href="/subscribe">{m.subscribe}</a>
            </li>
            <Declarations visit={visit} />
            <li>
              <a href="/reading-settings" data-dialog="">
                {m.asOneReads}
              </a>
            </li>
          </ul>
        </nav>
        <Feeds visit={visit} />
      </div>
    </footer>
  );
}

/** What the law of the magazine’s country wants on every page, called as it has it. */
function Declarations({ visit: { declares } }: { visit: Visit }) {
  const { titles } = useMessages().rights.declarations;
  return (
    <>
      {declares?.cancellation && (
        <li>
          <a href="/contracts/cancellation">{titles.cancellation}</a>
        </li>
      )}
      {declares?.withdrawal && (
        <li>
          <a href="/contracts/withdrawal">{titles.withdrawal}</a>
        </li>
      )}
    </>
  );
}

/** Those of the page’s own language, where there are several. */
function Feeds({ visit: { languages, publication } }: { visit: Visit }) {
  const m = useMessages().frame;
  const of = languages ? `/${publication.language}` : "";
  return (
    <nav aria-label={m.feeds}>
      <ul>
        <li>
          <a href={`${of}/feed.xml`}>RSS</a> · <a href={`${of}/atom.xml`}>Atom</a> · <a href={`${of}/feed.json`}>JSON</a>
        </li>
        <li>
          <a href={`${of}/podcast.xml`}>{m.podcast}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Part of a page as text, spoken as the page is. */
export const partOf = (visit: Visit, part: VNode): string =>
  renderToString(<Speaking.Provider value={messagesIn(visit.publication.language)}>{part}</Speaking.Provider>);

/** A page as the text that goes out, spoken in the magazine’s language; where the magazine cannot be read, in that of whoever asks. */
export function htmlOf(page: VNode<{ visit?: Visit; language?: string }>): string {
  const { visit, language = "en" } = page.props;
  const spoken = <Speaking.Provider value={messagesIn(visit?.publication.language ?? language)}>{page}</Speaking.Provider>;
  const html = linkedIn(visit?.languages?.prefix ?? "", markFields(renderToString(spoken), visit?.path));
  const text = `<!doctype html>${html}`;
  return visit ? asRead(text, visit.chosen, visit.asset) : text;
}
