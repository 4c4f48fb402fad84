import { useMessages } from "../messages/index.ts";
import { useLanguage } from "./when.tsx";
import { formatNumber } from "../values/index.ts";
import type { ComponentChildren } from "preact";

/** What was asked of a list: the words to find, which page of it, and the whole address for links to its other pages. */
export type ListQuery = { search: string; page: number; limit: number; offset: number; url: URL };
/** `isMore`: there are more than `total`, as far as was counted. */
export type Listed<T> = { rows: T[]; total: number; isMore?: boolean };

export const perPage = 50;
const mostPages = 100_000;

/** From the address: `search`, and `page` from 1; what is no page is the first. */
export function listQueryOf(url: string, limit = perPage): ListQuery {
  const asked = new URL(url);
  const typed = Number(asked.searchParams.get("page") ?? 1);
  const page = Number.isInteger(typed) && typed >= 1 && typed <= mostPages ? typed : 1;
  return { search: asked.searchParams.get("search") ?? "", page, limit, offset: (page - 1) * limit, url: asked };
}

/** A page of what was read whole; `textOf`: what the search looks in. All words must be there. */
export function listedOf<T>(all: readonly T[], { search, offset, limit }: ListQuery, textOf: (row: T) => string): Listed<T> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? all : all.filter((row) => words.every((word) => textOf(row).toLowerCase().includes(word)));
  return { rows: found.slice(offset, offset + limit), total: found.length };
}

/** What may be wider than its page scrolls within it, by keys too, and says what it is. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** The heads of a table's columns. */
export const Heads = ({ of }: { of: Readonly<Record<string, string>> }) => (
  <thead>
    <tr>
      {Object.values(of).map((head) => (
        <th scope="col">{head}</th>
      ))}
    </tr>
  </thead>
);

/** The list's search, with what else it may be narrowed by. */
export function Find({ asked, label, children }: { asked: ListQuery; label?: string; children?: ComponentChildren }) {
  const m = useMessages().desk.common.lists;
  return (
    <form method="get" class="actions" role="search">
      <label>
        {label ?? m.find}
        <input type="search" name="search" value={asked.search} />
      </label>
      {children}
      <button class="button quiet">{m.find}</button>
    </form>
  );
}

function hrefOf({ url }: ListQuery, page: number): string {
  const params = new URLSearchParams(url.searchParams);
  params.delete("done");
  params.set("page", String(page));
  return `${url.pathname}?${params.toString()}`;
}

/** Where in the list this page is, and the ways to the others. */
export function Pages({ asked, total, isMore = false, none }: { asked: ListQuery; total: number; isMore?: boolean; none: string }) {
  const m = useMessages().desk.common.lists;
  const { page, limit, offset, search } = asked;
  const last = Math.max(1, Math.ceil(total / limit));
  const language = useLanguage();
  if (total === 0) return <p class="soft">{search ? m.nothing(search) : none}</p>;
  if (last === 1 && page === 1 && !isMore) return null;
  const counted = (count: number) => formatNumber(count, language);
  const all = isMore ? m.moreThan(counted(total)) : counted(total);
  return (
    <nav class="pages" aria-label={m.pages}>
      <span class="soft">
        {offset < total ? m.range({ from: counted(offset + 1), to: counted(Math.min(offset + limit, total)), total: all }) : m.total(all)}
      </span>
      {page > 1 && <a href={hrefOf(asked, 1)}>{m.first}</a>}
      {page > 1 && (
        <a rel="prev" href={hrefOf(asked, Math.min(page - 1, last))}>
          {m.before}
        </a>
      )}
      {(page < last || isMore) && (
        <a rel="next" href={hrefOf(asked, page + 1)}>
          {m.after}
        </a>
      )}
      {page < last && !isMore && <a href={hrefOf(asked, last)}>{m.last}</a>}
    </nav>
  );
}
