import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Person, Role } from "../people/index.ts";

export type DeskVisit = { person: Person; title: string; path: string; asset: (name: string) => string; done: string };

const rooms: [string, string, Role[]][] = [
  ["/desk/articles", "Articles", ["editor", "publisher"]],
  ["/desk/issues", "Issues", ["editor", "publisher"]],
  ["/desk/pictures", "Pictures", ["editor", "publisher"]],
  ["/desk/narration", "Read aloud", ["editor", "publisher"]],
  ["/desk/import", "Bring text in", ["editor", "publisher"]],
  ["/desk/subscribers", "Subscribers", ["circulation", "publisher", "editor"]],
  ["/desk/renewals", "Renewals", ["circulation", "publisher"]],
  ["/desk/fulfilment", "Printed copies", ["circulation", "publisher"]],
  ["/desk/orders", "Orders", ["circulation", "publisher"]],
  ["/desk/refunds", "Refunds", ["circulation", "publisher"]],
  ["/desk/ledger", "Ledger", ["circulation", "publisher"]],
  ["/desk/offers", "Offers", ["circulation", "publisher"]],
  ["/desk/ads", "House ads", ["editor", "circulation", "publisher"]],
  ["/desk/newsletter", "Newsletter", ["editor", "circulation", "publisher"]],
  ["/desk/letters", "Letters", ["circulation", "publisher", "editor"]],
  ["/desk/jobs", "Jobs", ["editor", "circulation", "publisher"]],
  ["/desk/magazine", "The magazine", ["publisher"]],
];

export function Desk({ visit, title, children, actions }: { visit: DeskVisit; title: string; children: ComponentChildren; actions?: ComponentChildren }) {
  const mine = rooms.filter(([, , roles]) => roles.some((role) => visit.person.roles.includes(role)));
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Desk · ${visit.title}`}</title>
        <link rel="stylesheet" href={visit.asset("fonts.css")} />
        <link rel="stylesheet" href={visit.asset("desk.css")} />
        <link rel="icon" href={visit.asset("icon.svg")} type="image/svg+xml" />
      </head>
      <body>
        <header class="desk-top">
          <strong>
            <a href="/desk">{visit.title}</a>
          </strong>
          <nav aria-label="Desk">
            {mine.map(([href, label]) => (
              <a href={href} aria-current={visit.path.startsWith(href) || (href === "/desk/subscribers" && visit.path.startsWith("/desk/subscriptions")) ? "page" : undefined}>
                {label}
              </a>
            ))}
          </nav>
          <span class="soft">
            {visit.person.name || visit.person.email} · <a href="/">The magazine</a>
          </span>
        </header>
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
          {children}
        </main>
      </body>
    </html>
  );
}

export const deskPage = (page: Parameters<typeof renderToString>[0], status = 200): Response =>
  new Response(`<!doctype html>${renderToString(page)}`, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });

/** A button that changes something, as a form of its own. */
export function Deed({ action, label, quiet = true, fields = {} }: { action: string; label: string; quiet?: boolean; fields?: Record<string, string> }) {
  return (
    <form class="inline" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={quiet ? "button quiet" : "button"}>{label}</button>
    </form>
  );
}
