import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { markFields } from "../http/index.ts";
import { type Messages, Speaking, desksSpoken, languageSpoken, messagesIn, useMessages } from "../messages/index.ts";
import type { Own } from "../editorial/index.ts";
import type { Person, Proof } from "../people/index.ts";
import { Place } from "./when.tsx";

export type DeskVisit = {
  person: Person;
  /** What was proven in this session, of who they are. */
  proof: Proof;
  title: string;
  path: string;
  /** The same with what is asked of the page, to come back to it. */
  wayBack: string;
  /** Whose piece alone may be worked on behind this door; undefined where all of the magazine is theirs. */
  own: Own | undefined;
  /** Whether who visits may open the page at this address of the desk. */
  canEnter: (href: string) => boolean;
  asset: (name: string) => string;
  done: string;
  timeZone: string;
  /** In which the desk speaks to who visits: the one they chose, else the magazine’s. */
  language: string;
  magazineLanguage: string;
};

type Room = keyof Messages["desk"]["frame"]["rooms"];

/** The desk's rooms as staff think of them: what is written, who reads it, what is sold, what goes out, what keeps it running. */
const groups: [group: keyof Messages["desk"]["frame"]["groups"], rooms: Room[]][] = [
  [
    "words",
    [
      "articles",
      "pieces",
      "issues",
      "calendar",
      "pictures",
      "topics",
      "series",
      "contributors",
      "narration",
      "import",
      "archives",
      "old-issues",
      "correspondence",
    ],
  ],
  ["readers", ["numbers", "subscribers", "take-ons", "requests", "renewals", "fulfilment", "orders", "refunds", "takeover"]],
  ["trade", ["offers", "ledger", "circulation", "ads"]],
  ["post", ["newsletter", "letters"]],
  ["house", ["pages", "jobs", "doctor", "staff", "log", "export", "settings"]],
];

/** A subscription's own page belongs to the list of them. */
const isHere = (href: string, path: string): boolean =>
  path === href || path.startsWith(`${href}/`) || (href === "/desk/subscribers" && path.startsWith("/desk/subscriptions"));

function Rooms({ visit }: { visit: DeskVisit }) {
  const m = useMessages().desk.frame;
  const mine = groups
    .map(([group, rooms]) => [group, rooms.filter((room) => visit.canEnter(`/desk/${room}`))] as const)
    .filter(([, rooms]) => rooms.length > 0);
  return (
    <nav class="desk-rooms" aria-label={m.desk}>
      {mine.map(([group, rooms]) => (
        <div>
          <p>{m.groups[group]}</p>
          <ul>
            {rooms.map((room) => (
              <li>
                <a href={`/desk/${room}`} aria-current={isHere(`/desk/${room}`, visit.path) ? "page" : undefined}>
                  {m.rooms[room]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Head({ visit, title, children }: { visit: DeskVisit; title: string; children: ComponentChildren }) {
  const m = useMessages().desk.frame;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="robots" content="noindex" />
      {children}
      <title>{m.title({ page: title, magazine: visit.title })}</title>
      <link rel="stylesheet" href={visit.asset("fonts.css")} />
      <link rel="stylesheet" href={visit.asset("desk.css")} />
      <script type="module" src={visit.asset("guard.js")} />
      <link rel="icon" href={visit.asset("icon.svg")} type="image/svg+xml" />
    </head>
  );
}

/** Of the words that stand on its pages: English, where a language has no desk of its own. */
const deskLanguageOf = (language: string): string => desksSpoken().find((one) => one === languageSpoken(language)) ?? "en";

/** Past the rooms, for whoever goes by keys. */
const Skip = () => (
  <a class="skip" href="#main">
    {useMessages().frame.skip}
  </a>
);

/** `head`: what this page alone needs there. */
export function Desk({
  visit,
  title,
  children,
  actions,
  head,
}: {
  visit: DeskVisit;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
  head?: ComponentChildren;
}) {
  const m = useMessages().desk.frame;
  return (
    <html lang={deskLanguageOf(visit.language)}>
      <Head visit={visit} title={title}>
        {head}
      </Head>
      <body>
        <Skip />
        <header class="desk-top">
          <strong>
            <a href="/desk">{visit.title}</a>
          </strong>
          <span class="soft">
            <a href="/desk/me">{visit.person.name || visit.person.email}</a> · <a href="/">{m.magazine}</a>
          </span>
        </header>
        <Rooms visit={visit} />
        <main id="main" tabindex={-1} data-guard={JSON.stringify(m.guard)}>
          <Place.Provider value={{ timeZone: visit.timeZone, language: visit.language }}>
            <div class="head">
              <h1>{title}</h1>
              {actions}
            </div>
            {visit.done && (
              <p class="notice" role="status">
                {visit.done}
              </p>
            )}
            {children}
          </Place.Provider>
        </main>
      </body>
    </html>
  );
}

/** A page of the desk as the answer that goes out, spoken in its reader’s language: within it, `useMessages().desk` has its words. */
export function deskPage(page: VNode<{ visit: DeskVisit }>, status = 200): Response {
  const { language, path } = page.props.visit;
  const spoken = <Speaking.Provider value={messagesIn(language)}>{page}</Speaking.Provider>;
  return new Response(`<!doctype html>${markFields(renderToString(spoken), path)}`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** A button that changes something, as a form of its own. */
export function ActionButton({
  action,
  label,
  quiet = true,
  fields = {},
  says,
}: {
  action: string;
  label: string;
  quiet?: boolean;
  fields?: Record<string, string>;
  /** The label with what it is done to, for who hears one of several alike; it begins with the label. */
  says?: string;
}) {
  return (
    <form class="inline" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={quiet ? "button quiet" : "button"} aria-label={says}>
        {label}
      </button>
    </form>
  );
}
