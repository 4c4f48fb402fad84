import { useMessages } from "../messages/index.ts";

/** Plays what these words sound like; the script plays it in place, and says so in the words that stand here (client/speech.ts). */
export function Hear({ href, words }: { href: string; words: string }) {
  const m = useMessages().desk.beside;
  return (
    <a
      class="hear"
      href={href}
      aria-label={m.playOf({ words: words.slice(0, 60) })}
      data-play={m.play}
      data-stop={m.stop}
      data-silent={m.noSound}
    >
      {m.play}
    </a>
  );
}
