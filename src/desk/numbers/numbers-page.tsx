import type { ComponentChildren } from "preact";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import type { Figure } from "./figure.ts";
import { FigureView } from "./figure-view.tsx";
import { ReportChoice } from "./report-choice.tsx";
import { type PageName, pageNames, canSee } from "./pages.ts";

type Props = { visit: DeskVisit; page: PageName; figures: readonly Figure[]; wantsReport: boolean; children?: ComponentChildren };

/** Where the figures lead, as the desk's addresses have it. */
const places: readonly [start: string, door: string][] = [
  ["/desk/numbers/rows/", "/desk/numbers/rows/:rows"],
  ["/desk/issues/", "/desk/issues/:number"],
  ["/desk/newsletter/", "/desk/newsletter/:id"],
  ["/desk/numbers/reading/articles/", "/desk/numbers/reading/articles/:id"],
  ["/desk/articles/", "/desk/articles/:id"],
];

/** Whether somebody may go where a figure leads; who may not sees the number alone. */
const leadsFor =
  ({ canEnter }: DeskVisit) =>
  (href: string): boolean =>
    href.startsWith("/search?") || canEnter(places.find(([start]) => href.startsWith(start))?.[1] ?? href.replace(/\?.*/, ""));

/** One page of the numbers, with the ways to the others. */
export function NumbersPage({ visit, page, figures, wantsReport, children }: Props) {
  const m = useMessages().desk.numbers;
  return (
    <Desk visit={visit} title={m.title}>
      <nav class="tabs" aria-label={m.title}>
        {pageNames
          .filter((name) => canSee(name, visit.person.roles))
          .map((name) => (
            <a href={`/desk/numbers/${name}`} aria-current={name === page ? "page" : undefined}>
              {m.pages[name]}
            </a>
          ))}
      </nav>
      {children}
      {figures.map((figure) => (
        <FigureView figure={figure} csv={`/desk/numbers/${page}/${figure.name}.csv`} leads={leadsFor(visit)} />
      ))}
      <ReportChoice wants={wantsReport} />
    </Desk>
  );
}

type OneProps = { visit: DeskVisit; title: string; base: string; figures: readonly Figure[] };

/** Figures of one thing, with the way back to those of all. */
export function FiguresOfOnePage({ visit, title, base, figures }: OneProps) {
  const m = useMessages().desk.numbers;
  return (
    <Desk visit={visit} title={title} actions={<a href="/desk/numbers/reading">{m.pages.reading}</a>}>
      {figures.map((figure) => (
        <FigureView figure={figure} csv={`${base}/${figure.name}.csv`} leads={leadsFor(visit)} />
      ))}
    </Desk>
  );
}
