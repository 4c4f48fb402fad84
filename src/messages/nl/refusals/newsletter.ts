import type { Messages } from "../../catalogue.ts";

export const newsletter: Messages["refusals"]["newsletter"] = {
  tooOften: "Dat was te vaak. Wacht een uur, en kijk of de e-mail bij de ongewenste mail staat.",
  linkOver: "Deze link is niet meer geldig. Meld u opnieuw aan voor de nieuwsbrief; één regel is genoeg.",
};
