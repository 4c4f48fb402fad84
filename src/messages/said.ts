import { type ComponentChild, type ComponentChildren, type VNode, cloneElement, createContext, h } from "preact";
import { useContext } from "preact/hooks";
import type { Messages } from "./catalogue.ts";
import type { Piece, Rich } from "./rich.ts";

/** The messages that a page is spoken in; its frame gives them, in the magazine’s language. */
export const Speaking = createContext<Messages | undefined>(undefined);

/** The messages of the page that this is a part of. */
export function useMessages(): Messages {
  const messages = useContext(Speaking);
  if (!messages) throw new Error("This stands outside of a page: nothing says in which language it speaks.");
  return messages;
}

/** Words with markup, for a page: each tag of the message becomes the element given for it, with its words inside. */
export function said(words: Rich): ComponentChildren;
export function said<T extends string>(words: Rich<T>, pieces: Record<T, VNode>): ComponentChildren;
export function said(words: Rich<string>, pieces: Record<string, VNode> = {}): ComponentChildren {
  const shown = (piece: Piece<string>): ComponentChild => {
    if (typeof piece === "string") return piece;
    const element = pieces[piece.tag] ?? (piece.tag === "strong" || piece.tag === "em" ? h(piece.tag, null) : undefined);
    if (!element) throw new Error(`A message has <${piece.tag}>, and its page no piece for it.`);
    return cloneElement(element, {}, ...piece.words.map(shown));
  };
  return words.map(shown);
}
