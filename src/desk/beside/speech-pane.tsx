import { Hear } from "../hear.tsx";
import type { Plan } from "../../narration/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { DeskVisit } from "../frame.tsx";

/** What is said of an article, part by part, each to be heard; decided about on its own page. */
export function SpeechPane({ visit, plan, base }: { visit: DeskVisit; plan: Plan; base: string }) {
  const m = useMessages().desk.beside;
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{m.speechOf({ headline: plan.article.headline })}</title>
        <link rel="stylesheet" href={visit.asset("fonts.css")} />
        <link rel="stylesheet" href={visit.asset("desk.css")} />
        <script type="module" src={visit.asset("speech.js")} />
      </head>
      <body class="speech-pane">
        <main aria-label={m.speechOf({ headline: plan.article.headline })}>
          <h1>{m.speechOf({ headline: plan.article.headline })}</h1>
          <ol>
            {plan.parts.map(({ segments, text }) => (
              <li>
                {segments.length === 0 && (
                  <p class="soft">
                    {text} ({m.silent})
                  </p>
                )}
                {segments.map(({ id, text: words, said }) => (
                  <p>
                    <Hear href={`${base}/${id}.wav`} words={words} /> {words}
                    {said !== words && <span class="soft said"> {said}</span>}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </main>
      </body>
    </html>
  );
}
