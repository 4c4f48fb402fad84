import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const firstPages: Messages["firstPages"] = {
  titles: { about: "Over ons", contact: "Contact", writeForUs: "Schrijven voor ons", privacy: "Privacy", imprint: "Colofon" },
  unknown: {
    about: "[… in één alinea: waar het tijdschrift over gaat, en voor wie het wordt gemaakt]",
    post: "[… het postadres]",
    publisher: "[… de naam van de uitgever]",
    publisherAt: "[… de uitgever, met postadres]",
  },
  about: ({ about, title, times }) => `
${about}

${title} verschijnt ${count(times, { one: "één keer per jaar", other: `${times} keer per jaar` })}. [… wie het maakt, waar, en sinds wanneer]
`,
  contact: ({ mail, post }) => `
## Abonnementen en accounts

Schrijf naar ${mail}. Het meeste wat een abonnement aangaat (het adres, een vakantie, een nummer dat niet is bezorgd, opzeggen) kunt u ook zelf regelen in [uw account](/account).

## De redactie

[… hoe de redactie te bereiken is: een e-mailadres, een telefoonnummer, de tijden]

## Per post

${post}
`,
  privacy: ({ publisher, title, mail, host }) => `
Uitgever van ${title} is ${publisher}, die ook verantwoordelijk is voor wat hier wordt bewaard. Vragen beantwoorden we via ${mail}.

## Wat we van u bewaren

Wie alleen leest, laat niets bij ons achter: voor het lezen wordt geen cookie geplaatst, en er wordt geen ander bedrijf bij betrokken terwijl u leest.

Als u inlogt, bewaren we uw e-mailadres en, als u die hebt opgegeven, uw naam; één cookie houdt bij dat u bent ingelogd, en verdwijnt als u uitlogt. Als u een abonnement hebt, bewaren we wat er is besteld, wat er wanneer is betaald en waar gedrukte nummers naartoe gaan, zolang de wet voorschrijft dat de boeken worden bewaard. Kaartnummers komen nooit bij ${host}: daar vraagt de betaaldienst zelf om. Als u zich voor de nieuwsbrief opgeeft, bewaren we wanneer en hoe u dat deed, en wanneer u hem hebt opgezegd.

Als u een ingezonden brief stuurt, bewaren we uw naam, uw e-mailadres en uw woonplaats alleen voor de redactie, tot de brief is geplaatst of afgewezen.

## Hoe lezers worden geteld

Hoeveel mensen een artikel lezen of beluisteren, en tot hoever, wordt op onze eigen server geteld: als totalen per dag, zonder cookie en zonder uw adres. Wie vraagt niet te worden gevolgd, wordt niet geteld.

## Uw rechten

U kunt vragen wat we van u bewaren en het als bestand krijgen, het laten verbeteren of verwijderen, bezwaar maken tegen het gebruik of dat laten beperken, en een klacht indienen bij de toezichthouder. [… welke toezichthouder dat is, en wie verder verantwoordelijk is waar de wet wil dat iemand wordt genoemd]
`,
  registered: (registration) => `Ingeschreven: ${registration}`,
  vat: (id) => `Btw-nummer: ${id}`,
  issnPrint: (issn) => `ISSN (gedrukt): ${issn}`,
  issnOnline: (issn) => `ISSN (online): ${issn}`,
  imprint: ({ words, publisher, mail, lines }) => `
${words}

${publisher}

E-mail: ${mail}

${lines}

Verantwoordelijk voor de inhoud: [… naam en adres]
`,
  writeForUs: ({ title, mail }) => `
[… wat we zoeken: welke onderwerpen, hoe lang, en wat niet]

## Hoe u iets aanbiedt

Stuur naar ${mail} een alinea die vertelt waar het stuk over gaat en waarom het in ${title} hoort, en een die vertelt wie u bent. [… wanneer u antwoord kunt verwachten]

## Wat we betalen

[… het honorarium, en wanneer het wordt betaald]

## Wat er met uw tekst gebeurt

Een redacteur leest hem met u door voordat hij wordt gedrukt; onder uw naam verschijnt niets wat u niet hebt gezien. [… welke rechten het tijdschrift krijgt, en welke van u blijven]
`,
};
