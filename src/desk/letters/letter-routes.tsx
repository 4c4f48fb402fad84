import { idIn } from "../../http/index.ts";
import { type Platform, letterById, letters } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { type Route, trade } from "../route.ts";
import { LetterPage, LettersPage } from "./letter-pages.tsx";

export function letterRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  // who signed in, and when, is the publisher's to know; what readers are written, circulation's
  const hiddenFrom = ({ person: { roles } }: DeskVisit) => (roles.includes("publisher") ? [] : ["sign-in"]);
  route("get", "/letters", trade, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const found = await letters(db, { ...asked, without: hiddenFrom(visit) });
    return deskPage(<LettersPage visit={visit} letters={found} asked={asked} />);
  });
  route("get", "/letters/:id", trade, async (c, visit) => {
    const letter = await letterById(db, idIn(c));
    return deskPage(<LetterPage visit={visit} letter={!letter || hiddenFrom(visit).includes(letter.purpose) ? missing() : letter} />);
  });
}
