import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { markFields } from "../http/index.ts";
import type { Person, Role } from "../people/index.ts";
import { Place } from "./when.tsx";

export type DeskVisit = {
  person: Person;
  title: string;
  path: string;
  asset: (name: string) => string;
  done: string;
  timeZone: string;
  language: string;
};

type Room = [href: string, label: string, roles: Role[]];
const words: Role[] = ["editor", "publisher"];
const trade: Role[] = ["circulation", "publisher"];
const anybody: Role[] = ["editor", "circulation", "publisher"];

/** The desk's rooms as staff think of them: what is written, who reads it, what is sold, what goes out, what keeps it running. */
const groups: [label: string, rooms: Room[]][] = [
  [
    "Words",
    [
      ["/desk/articles", "Articles", words],
      ["/desk/issues", "Issues", words],
      ["/desk/pictures", "Pictures", words],
      ["/desk/narration", "Read aloud", words],
      ["/desk/import", "Bring text in", words],
    ],
  ],
  [
    "Readers",
    [
      ["/desk/subscribers", "Subscribers", anybody],
      ["/desk/renewals", "Renewals", trade],
      ["/desk/fulfilment", "Printed copies", trade],
      ["/desk/orders", "Orders", trade],
      ["/desk/refunds", "Refunds", trade],
    ],
  ],
  [
    "Trade",
    [
      ["/desk/offers", "Offers", trade],
      ["/desk/ledger", "Ledger", trade],
      ["/desk/circulation", "Circulation", trade],
      ["/desk/ads", "House ads", anybody],
    ],
  ],
  [
    "Post",
    [
      ["/desk/newsletter", "Newsletter", anybody],
      ["/desk/letters", "Letters", trade],
    ],
  ],
  [
    "House",
    [
      ["/desk/jobs", "Jobs", anybody],
      ["/desk/staff", "Staff", ["publisher"]],
      ["/desk/magazine", "The magazine", ["publisher"]],
    ],
  ],
];

/** A subscription's own page belongs to the list of them. */
const isHere = (href: string, path: string): boolean =>
  path === href || path.startsWith(`${href}/`) || (href === "/desk/subscribers" && path.startsWith("/desk/subscriptions"));

function Rooms({ visit }: { visit: DeskVisit }) {
  const mine = groups
    .map(([label, rooms]) => [label, rooms.filter(([, , roles]) => roles.some((role) => visit.person.roles.includes(role)))] as const)
    .filter(([, rooms]) => rooms.length > 0);
  return (
    <nav class="desk-rooms" aria-label="Desk">
      {mine.map(([label, rooms]) => (
        <div>
          <p>{label}</p>
          <ul>
            {rooms.map(([href, name]) => (
              <li>
                <a href={href} aria-current={isHere(href, visit.path) ? "page" : undefined}>
                  {name}
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
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="robots" content="noindex" />
      {children}
      <title>{`${title} · Desk · ${visit.title}`}</title>
      <link rel="stylesheet" href={visit.asset("fonts.css")} />
      <link rel="stylesheet" href={visit.asset("desk.css")} />
      <script type="module" src={visit.asset("guard.js")} />
      <link rel="icon" href={visit.asset("icon.svg")} type="image/svg+xml" />
    </head>
  );
}

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
  return (
    <html lang="en">
      <Head visit={visit} title={title}>
        {head}
      </Head>
      <body>
        <header class="desk-top">
          <strong>
            <a href="/desk">{visit.title}</a>
          </strong>
          <span class="soft">
            {visit.person.name || visit.person.email} · <a href="/">The magazine</a>
          </span>
        </header>
        <Rooms visit={visit} />
        <main>
          <div class="head">
            <h1>{title}</h1>
            {actions}
          </div>
          {visit.done && (
            <p class="notice" role="status">
              {visit.done}
            </p>
          )}
          <Place.Provider value={{ timeZone: visit.timeZone, language: visit.language }}>{children}</Place.Provider>
        </main>
      </body>
    </html>
  );
}

export const deskPage = (page: VNode<{ visit: DeskVisit }>, status = 200): Response =>
  new Response(`<!doctype html>${markFields(renderToString(page), page.props.visit.path)}`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });

/** A button that changes something, as a form of its own. */
export function ActionButton({
  action,
  label,
  quiet = true,
  fields = {},
}: {
  action: string;
  label: string;
  quiet?: boolean;
  fields?: Record<string, string>;
}) {
  return (
    <form class="inline" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={quiet ? "button quiet" : "button"}>{label}</button>
    </form>
  );
}
