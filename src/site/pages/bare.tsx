import { directionOf } from "../../values/index.ts";
import type { Problem } from "../../http/index.ts";
import { said, useMessages } from "../../messages/index.ts";

/** `language`: of whoever asks, as no magazine says one. */
type BareProps = { asset: (name: string) => string; language: string; problem: Problem };

/** What a reader sees while the magazine itself cannot be read: a page that asks nothing of the database. */
export function BarePage({ asset, language, problem }: BareProps) {
  const m = useMessages().reading;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{problem.title}</title>
        <link rel="stylesheet" href={asset("site.css")} />
        <link rel="stylesheet" href={asset("rooms.css")} />
      </head>
      <body>
        <main id="main">
          <div class="sheet letter">
            <h1>{problem.title}</h1>
            <p>{problem.detail}</p>
            {problem.type.endsWith("#publication-missing") && <p>{said(m.setItUp, { a: <a href="/setup" /> })}</p>}
            <p class="actions">
              <a class="button" href="">
                {m.tryAgain}
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
