import type { Messages } from "../catalogue.ts";

export const asOneReads: Messages["asOneReads"] = {
  title: "Leesinstellingen",
  says: "Een jaar bewaard in deze browser, zonder account. Niemand telt wie hoe leest.",
  size: "Lettergrootte",
  sizes: { usual: "Normaal", small: "Klein", large: "Groot", larger: "Groter", largest: "Grootst" },
  face: "Lettertype",
  faces: { usual: "Dat van het tijdschrift", serif: "Met schreef", sans: "Zonder schreef", dyslexia: "Voor dyslexie" },
  measure: "Regellengte",
  measures: { usual: "Normaal", narrow: "Kort", wide: "Lang" },
  shade: "Kleuren",
  shades: { usual: "Zoals in het systeem", light: "Licht", dark: "Donker", sepia: "Sepia" },
  flow: "Een nummer als boek lezen",
  flows: { usual: "In pagina’s", scroll: "Als één lange pagina" },
  places: "Waar u gebleven was",
  kept: { usual: "Onthouden in deze browser, en in uw account zolang u bent ingelogd", off: "Niet onthouden" },
  read: "Zo lezen",
  tryIt: "Zo ziet het eruit",
  sample:
    "De pont die in de schemering oversteekt, voert geen ander licht dan het zijne, en wie op de kade wacht, herkent hem aan het gat dat hij maakt in de rij ramen aan de overkant. Hij is nooit te laat. Hij is er alleen soms niet.",
};
