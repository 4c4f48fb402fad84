import { useMessages } from "../../messages/index.ts";
import type { Visit } from "../visit/visit.ts";

/** Asks for an address, `at` a place of the page; whoever is signed in has given theirs, and sees in their account whether it comes. */
export function AskForNewsletter({ visit, at }: { visit: Visit; at: string }) {
  const m = useMessages().frame;
  if (visit.reader.signedIn) {
    return (
      <div>
        <p>{m.newsletter}</p>
        <a href="/account#newsletter">{m.newsletterOfAccount}</a>
      </div>
    );
  }
  return (
    <form method="post" action="/newsletter">
      <label for={`${at}-email`}>{m.newsletter}</label>
      <div class="line">
        <input id={`${at}-email`} type="email" name="email" autocomplete="email" required placeholder={m.anAddress} />
        <button class="button small">{m.sendNewsletter}</button>
      </div>
    </form>
  );
}
