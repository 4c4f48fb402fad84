import type { Problem } from "../../http/index.ts";

type AwayProps = { asset: (name: string) => string; problem: Problem };

/** What a reader sees while the database is away: a page that asks nothing of it. */
export function AwayPage({ asset, problem }: AwayProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{problem.title}</title>
        <link rel="stylesheet" href={asset("site.css")} />
      </head>
      <body>
        <main id="main">
          <div class="sheet letter">
            <h1>{problem.title}</h1>
            <p>{problem.detail}</p>
            <p class="actions">
              <a class="button" href="">
                Try again
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
