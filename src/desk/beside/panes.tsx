import { useMessages } from "../../messages/index.ts";

/** Where each pane is opened, below an article’s own address. */
const addresses = { page: "page", print: "print.pdf", letter: "letter/preview", speech: "speech" } as const;

/** What the text becomes, each a page of its own; with a script it stands beside the text and follows it. */
export function Panes({ articleId }: { articleId: string }) {
  const m = useMessages().desk.beside;
  const names = ["page", "print", "letter", "speech"] as const;
  return (
    <nav class="panes" aria-label={m.panes} data-close={m.close}>
      <h2>{m.panes}</h2>
      <p class="soft">{m.panesSay}</p>
      <ul>
        {names.map((name) => (
          <li>
            <a href={`/desk/articles/${articleId}/beside/${addresses[name]}`} target="_blank" data-pane={name}>
              {m.pane[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
