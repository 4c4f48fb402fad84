/** What a browser keeps of somebody’s reading while they are signed in is theirs, and not of whoever sits there after them. */
const key = "masthead.signed-in";
const theirs = ["masthead.reading-places", "masthead.book-places", "masthead.places"];

/** On the first page on which nobody is signed in any more it is forgotten; what somebody read who never was stays. */
export function forgetWhoWasHere(): void {
  try {
    if (document.documentElement.dataset.account !== undefined) return localStorage.setItem(key, "yes");
    if (localStorage.getItem(key) !== null) for (const one of [key, ...theirs]) localStorage.removeItem(one);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
