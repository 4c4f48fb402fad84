import { z } from "zod";
import {
  type Draft,
  type Translation,
  beginTranslation,
  draftById,
  linkTranslation,
  translationsOf,
  unlinkTranslation,
} from "../../../editorial/index.ts";
import { field, idIn, readForm } from "../../../http/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { type Platform, inTransaction } from "../../../platform/index.ts";
import { keysOf, languageName } from "../../../values/index.ts";
import { Input, Problem, type Shown, nothingShown } from "../../forms.tsx";
import { Desk, type DeskVisit, deskPage } from "../../frame.tsx";
import { useLanguage } from "../../when.tsx";
import { Wide } from "../../lists.tsx";
import { doneAt, notice } from "../../notices.ts";
import { rerenderOnRefusal } from "../../rerender-on-refusal.ts";
import { type Ctx, type Route, editing, see } from "../../route.ts";

const linked = notice("translation-linked", (m) => m.translations.linked);
const unlinked = notice("translation-unlinked", (m) => m.translations.unlinked);
const begun = notice("translation-begun", (m) => m.translations.begun);
const linking = z.object({ original: field.line });
const beginning = z.object({ language: field.line });

/** An article in several languages: which there are, that it is a translation of another, and a new one begun. */
export function translationRoutes(route: Route, platform: Platform): void {
  const all = "/articles/:id/translations";
  const shownTo = async (c: Ctx, visit: DeskVisit, shown: Shown = nothingShown): Promise<Response> => {
    const draft = await draftById(platform.db, idIn(c));
    const own = await translationsOf(platform.db, draft.id);
    return deskPage(<TranslationsPage visit={visit} draft={draft} all={own} shown={shown} />, shown.problem ? 422 : 200);
  };
  route("get", all, editing, (c, visit) => shownTo(c, visit));
  route("post", all, editing, async (c, visit) => {
    const articleId = (await draftById(platform.db, idIn(c))).id;
    const form = await readForm(c.req.raw);
    const link = async () => {
      const { original: address } = form.parse(linking);
      await inTransaction(platform, (tx) => linkTranslation(platform, tx, { articleId, address, by: visit.person.id }));
      return see(doneAt(`/desk/articles/${articleId}/translations`, linked));
    };
    return rerenderOnRefusal(visit.language, form, keysOf(linking.shape), link, (shown) => shownTo(c, visit, shown));
  });
  route("post", `${all}/end`, editing, async (c) => {
    const articleId = (await draftById(platform.db, idIn(c))).id;
    await inTransaction(platform, (tx) => unlinkTranslation(tx, articleId));
    return see(doneAt(`/desk/articles/${articleId}/translations`, unlinked));
  });
  route("post", `${all}/new`, editing, async (c, visit) => {
    const articleId = (await draftById(platform.db, idIn(c))).id;
    const form = await readForm(c.req.raw);
    const begin = async () => {
      const { language } = form.parse(beginning);
      const id = await inTransaction(platform, (tx) => beginTranslation(platform, tx, { articleId, language, by: visit.person.id }));
      return see(doneAt(`/desk/articles/${id}`, begun));
    };
    return rerenderOnRefusal(visit.language, form, keysOf(beginning.shape), begin, (shown) => shownTo(c, visit, shown));
  });
}

type PageProps = { visit: DeskVisit; draft: Draft; all: Translation[]; shown: Shown };

function TranslationsPage({ visit, draft, all, shown }: PageProps) {
  const m = useMessages().desk.translations;
  const base = `/desk/articles/${draft.id}/translations`;
  const own = all.find(({ id }) => id === draft.id);
  return (
    <Desk visit={visit} title={m.title} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <Problem shown={shown} />
      <p>{m.says}</p>
      {all.length < 2 ? <p class="soft">{m.alone}</p> : <TranslationTable all={all} draft={draft} />}
      {own && !own.isOriginal && (
        <form class="inline" method="post" action={`${base}/end`}>
          <button class="button quiet">{m.unlink}</button>
        </form>
      )}
      {all.length < 2 && (
        <>
          <h2>{m.linkTitle}</h2>
          <form class="fields narrow" method="post" action={base}>
            <Input shown={shown} name="original" label={m.of} hint={m.ofHint} required />
            <p>
              <button class="button">{m.link}</button>
            </p>
          </form>
        </>
      )}
      <h2>{m.beginTitle}</h2>
      <p>{m.beginSays}</p>
      <form class="fields narrow" method="post" action={`${base}/new`}>
        <Input shown={shown} name="language" label={m.into} hint={m.intoHint} required />
        <p>
          <button class="button">{m.begin}</button>
        </p>
      </form>
    </Desk>
  );
}

function TranslationTable({ all, draft }: { all: readonly Translation[]; draft: Draft }) {
  const m = useMessages().desk.translations;
  const here = useLanguage();
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.language}</th>
            <th scope="col">{m.article}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ id, headline, language, isOriginal }) => (
            <tr>
              <td>{languageName(language, here)}</td>
              <td>
                {id === draft.id ? m.thisOne : <a href={`/desk/articles/${id}`}>{headline}</a>}{" "}
                <span class="soft">{isOriginal ? m.original : m.translated}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
