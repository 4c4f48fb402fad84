import type { ComponentChildren } from "preact";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import type { Figure } from "./figure.ts";
import { FigureView } from "./figure-view.tsx";
import { type PageName, pageNames, canSee } from "./pages.ts";

type Props = { visit: DeskVisit; page: PageName; figures: readonly Figure[]; children?: ComponentChildren };

/** One page of the numbers, with the ways to the others. */
export function NumbersPage({ visit, page, figures, children }: Props) {
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
        <FigureView figure={figure} csv={`/desk/numbers/${page}/${figure.name}.csv`} />
      ))}
    </Desk>
  );
}
