import type { DeskVisit } from "./frame.tsx";

/** Seconds; as long as somebody needs to read what stands there. */
const lookAgain = 5;

/**
 * Into the head of a page on which work is under way: what becomes of it shows by itself, in place, or without a script by a reload.
 * The page marks with `data-under-way` that it goes on, and with `data-stands` the words that say how it stands.
 */
export const LookingAgain = ({ visit }: { visit: Pick<DeskVisit, "asset" | "wayBack"> }) => (
  <>
    <noscript>
      <meta http-equiv="refresh" content={`${lookAgain};url=${visit.wayBack}`} />
    </noscript>
    <script type="module" src={visit.asset("looking-again.js")} />
  </>
);
