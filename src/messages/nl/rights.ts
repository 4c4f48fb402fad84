import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

const days = (number: number) => count(number, { one: "één dag", other: `${number} dagen` });

export const rights: Messages["rights"] = {
  proof: {
    title: "Bent u het?",
    why: (email) =>
      rich`Wat u gaat zien of wijzigen, is een tweede blik waard. We sturen een code naar <strong>${email}</strong>; vul hem hier in.`,
    byApp: "Wat u gaat zien of wijzigen, is een tweede blik waard. Vul de code van uw app in, of een herstelcode.",
    send: "Code sturen",
    sent: (email) =>
      rich`Een e-mail met een code van zes cijfers is onderweg naar <strong>${email}</strong>. De code is tien minuten geldig, in deze browser.`,
    code: "Code",
    prove: "Ik ben het",
    again: "Nieuwe code sturen",
    letter: ({ magazine, code, minutes }) => ({
      subject: `${code} is uw code voor ‘${magazine}’`,
      title: "Bent u het?",
      paragraphs: [
        "Iemand die als u is ingelogd, waarschijnlijk uzelf, wil iets in uw account wijzigen. Vul deze code in op de pagina die erom vroeg.",
      ],
      after: [
        `Hij werkt één keer, binnen ${minutes} minuten. Als u het niet was, log dan in uw account elke browser uit: iemand anders is daar ingelogd.`,
      ],
      footer: "U krijgt deze e-mail omdat in uw account om een code is gevraagd.",
    }),
  },
  email: {
    link: rich<"a">`<a>E-mailadres wijzigen</a>`,
    title: "Uw e-mailadres",
    now: (email) => rich`E-mails gaan naar <strong>${email}</strong>, en daarmee logt u in.`,
    how: (wait) =>
      `We sturen een code naar het nieuwe adres en een vraag naar het oude. Als beide hebben geantwoord, is het gewijzigd; zonder antwoord van het oude wordt het gewijzigd na ${days(wait)}. Uw abonnementen, cadeaus, facturen, de nieuwsbrief en de browsers waarin u bent ingelogd, blijven van u.`,
    newOne: "Nieuw e-mailadres",
    ask: "Code sturen",
    lost: "Ik kan e-mails aan het oude adres niet meer lezen",
    lostSays: ({ wait, write }) =>
      `Dan duurt het langer: het nieuwe adres wordt bevestigd met zijn code, het oude krijgt drie keer bericht, en als daar niemand bezwaar maakt binnen ${days(wait)}, wordt het gewijzigd. Ons kantoor (${write}) kan eerder helpen, zodra het weet dat u het bent.`,
    freshFirst: rich<"a">`Daarvoor willen we weten dat u het bent: <a>laat een code naar het oude adres sturen</a>.`,
    onItsWay: ({ from, to, day }) => rich`Sinds ${day} is uw adres onderweg van <strong>${from}</strong> naar <strong>${to}</strong>.`,
    typeCode: (until) => `Vul de code in uit onze e-mail aan het nieuwe adres. Hij is geldig tot en met ${until}.`,
    byLink: "De e-mail aan het nieuwe adres heeft een knop om op te drukken.",
    code: "Code uit de e-mail aan het nieuwe adres",
    prove: "Nieuw adres bevestigen",
    newProven: "Het nieuwe adres is bevestigd.",
    oldConfirmed: "Het oude adres heeft ingestemd.",
    oldWaits: (day) =>
      `Het oude adres heeft nog niet geantwoord. Druk daar op de knop in onze e-mail, en het is meteen gedaan; anders gebeurt het op ${day}.`,
    oldNext: "Het oude adres heeft ook een e-mail; op de knop daarin kunt u ervoor of erna drukken.",
    end: "Alles laten zoals het is",
    noLetter: "Geen e-mail? Kijk bij de ongewenste mail, of begin opnieuw: vul het adres nog eens in.",
    beginAnew: "Opnieuw beginnen",
    done: {
      asked: () => "Er zijn twee e-mails onderweg: een code naar het nieuwe adres, en een vraag naar het oude.",
      proven: () => "Het nieuwe adres is bevestigd.",
      changed: (email) => `Het is gewijzigd: e-mails gaan vanaf nu naar ${email}.`,
      ended: () => "Er is niets gewijzigd.",
    },
    answer: {
      title: "Uw e-mailadres",
      question: ({ from, to }) =>
        rich`Moeten e-mails en het account van <strong>${from}</strong> vanaf nu naar <strong>${to}</strong> gaan?`,
      yes: "Ja, wijzigen",
      no: "Nee, dat was ik niet",
      noSays: "Dan wordt er niets gewijzigd, en wordt elke browser uitgelogd die in het account is ingelogd.",
      agreed: "Dank u wel. Het wordt gewijzigd zodra ook het nieuwe adres is bevestigd.",
      changed: "Dank u wel. Het is gewijzigd.",
      refused:
        "Er is niets gewijzigd, en elke browser is uitgelogd. Wie het vroeg, was ingelogd op uw account: deelt u een computer of een mailbox, log daar dan uit.",
      toSignIn: "Inloggen",
    },
    byButton: {
      title: "Is dit uw adres?",
      says: "Druk op de knop, en uw account bij ons hoort bij dit adres.",
      yes: "Ja, het is van mij",
    },
    provenByLink: "Dank u wel. Het adres is bevestigd, en uw account hoort erbij zodra de wijziging is afgerond.",
    letters: {
      code: ({ magazine, code, good }) => ({
        subject: `${code} bevestigt uw nieuwe adres bij ‘${magazine}’`,
        title: "Uw nieuwe e-mailadres",
        paragraphs: ["Een account bij ons moet bij dit adres gaan horen. Vul deze code in op de pagina die erom vroeg."],
        after: [
          `Hij is ${days(good)} geldig. Hebt u er niet om gevraagd, dan hoeft u niets te doen: zonder de code wordt er niets gewijzigd.`,
        ],
        footer: "U krijgt deze ene e-mail omdat dit adres in een account is opgegeven.",
      }),
      link: ({ good }) => ({
        subject: "Is dit uw nieuwe adres?",
        title: "Uw nieuwe e-mailadres",
        paragraphs: [
          "U hebt ons kantoor gevraagd u voortaan op dit adres te schrijven, en u ermee te laten inloggen. Druk op de knop, en het is bevestigd dat het van u is.",
        ],
        button: "Ja, dit is mijn adres",
        after: [`De knop werkt ${days(good)}. Hebt u er niet om gevraagd, dan hoeft u niets te doen.`],
        footer: "U krijgt deze ene e-mail omdat dit adres aan ons kantoor is opgegeven.",
      }),
      hasAccount: ({ magazine }) => ({
        subject: `Uw adres bij ‘${magazine}’`,
        title: "Dit adres heeft een account",
        paragraphs: [
          "Iemand die op een ander account is ingelogd, wilde dat het bij dit adres zou horen. Het heeft al een eigen account, dus dat kan niet; dat het er een heeft, hebben we niemand verteld.",
          "Als u het was: log in met dit adres. Moeten beide accounts er één worden, schrijf dan naar ons kantoor.",
        ],
        footer: "U krijgt deze e-mail omdat dit adres in een account is opgegeven. Bij u is niets gewijzigd.",
      }),
      question: ({ to, wait, byOffice }) => ({
        subject: "Moet uw e-mailadres worden gewijzigd?",
        title: "Komt dit van u?",
        paragraphs: [
          byOffice
            ? `Iemand die zegt u te zijn, heeft ons kantoor gevraagd uw account bij een ander adres te laten horen: ${to}.`
            : `Iemand die op uw account is ingelogd, heeft gevraagd het bij een ander adres te laten horen: ${to}.`,
          `Was u het, druk dan op de knop en stem in. Was u het niet, druk dan en weiger: dan wordt er niets gewijzigd, en wordt elke browser uitgelogd. Zonder antwoord wordt het gewijzigd ${days(wait)} nadat het nieuwe adres is bevestigd.`,
        ],
        button: "Instemmen of weigeren",
        footer: "U krijgt deze e-mail omdat uw account bij dit adres hoort.",
      }),
      reminder: ({ to, day }) => ({
        subject: `Op ${day} wordt uw e-mailadres gewijzigd`,
        title: "Komt dit van u?",
        paragraphs: [
          `Uw account moet bij een ander adres gaan horen: ${to}. Vanaf dit adres heeft niemand geantwoord. Op ${day} wordt het gewijzigd, tenzij u weigert.`,
        ],
        button: "Instemmen of weigeren",
        footer: "U krijgt deze e-mail omdat uw account bij dit adres hoort.",
      }),
      changedOld: ({ to, write }) => ({
        subject: "Uw e-mailadres is gewijzigd",
        title: "Uw adres is gewijzigd",
        paragraphs: [
          `Uw account hoort vanaf nu bij ${to}. Dit is onze laatste e-mail aan dit adres.`,
          `Was u het niet, schrijf dan meteen naar ${write}.`,
        ],
        footer: "U krijgt deze e-mail omdat uw account bij dit adres hoorde.",
      }),
      changedNew: ({ from }) => ({
        subject: "Uw e-mailadres is gewijzigd",
        title: "Uw adres is gewijzigd",
        paragraphs: [
          `Uw account hoorde bij ${from} en hoort vanaf nu bij dit adres: u logt ermee in, en elke e-mail komt hier. Verder is er niets gewijzigd.`,
        ],
        footer: "U krijgt deze e-mail omdat uw account bij dit adres hoort.",
      }),
      notChanged: ({ to, as }) => ({
        subject: "Uw e-mailadres is niet gewijzigd",
        title: "Er is niets gewijzigd",
        paragraphs: [
          as === "taken"
            ? `Uw account zou bij ${to} gaan horen. Dat adres heeft intussen een eigen account, dus is er niets gewijzigd. Log ermee in, of schrijf naar ons kantoor.`
            : `Uw account zou bij ${to} gaan horen. Ons kantoor heeft dat beëindigd; schrijf ons als u wilt weten waarom.`,
        ],
        footer: "U krijgt deze e-mail omdat uw account bij dit adres hoort.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Alles krijgen wat we over u bewaren</a>`,
    title: "Alles wat we over u bewaren",
    says: (keptDays) =>
      `Eén bestand (ZIP) met een pagina om te lezen en hetzelfde als JSON voor programma’s: uw account en waar u bent ingelogd, adressen, abonnementen met elk exemplaar, bestellingen, facturen en betalingen, de nieuwsbrief, elke e-mail die we u schreven, en wat u op de redactie deed, als u daar werkt. Wachtwoorden zijn er niet, en kaartnummers hebben we nooit. Het staat ${days(keptDays)} klaar, voor u alleen.`,
    ask: "Het bestand maken",
    making: "Het bestand wordt gemaakt. Een e-mail laat u weten wanneer het er is; het duurt hooguit enkele minuten.",
    failed: "Het bestand kon niet worden gemaakt; we proberen het opnieuw. Ons kantoor ziet het.",
    ready: ({ until }) => ({
      subject: "Alles wat we over u bewaren",
      title: "Uw bestand is er",
      paragraphs: [`U vroeg om alles wat we over u bewaren. Het bestand staat tot ${until} klaar in uw account.`],
      button: "Naar het bestand",
      footer: "U krijgt deze e-mail omdat het bestand in uw account is aangevraagd.",
    }),
    thereIs: ({ made, until, size }) => `Gemaakt op ${made}, ${size}; het staat tot ${until} klaar.`,
    fetch: "Het bestand ophalen",
    end: "Het bestand nu verwijderen",
    freshFirst: rich<"a">`Voordat u het ophaalt, willen we weten dat u het bent: <a>laat een code naar uw adres sturen</a>.`,
    done: { asked: "Het bestand wordt gemaakt.", ended: "Het bestand is verwijderd." },
    fileTitle: (magazine) => `Alles wat ‘${magazine}’ over u bewaart`,
    fileSays:
      "Hieronder staat wat de tabellen bevatten, onder de namen die het daar heeft. Hetzelfde staat in data.json. Tijdstippen zijn in UTC, bedragen in de kleinste eenheid.",
    groups: {
      account: "Uw account",
      addresses: "Postadressen",
      subscriptions: "Abonnementen",
      orders: "Bestellingen, cadeaus en facturen",
      payments: "Betalingen",
      newsletter: "De nieuwsbrief",
      letters: "E-mails",
      reading: "Gelezen",
      desk: "Op de redactie",
    },
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>Zien waarmee u hebt ingestemd</a>`,
    title: "Waarmee u hebt ingestemd",
    says: "Alles waarmee u hebt ingestemd: wanneer, waar, in welke woorden, en hoe u het intrekt. Wat tot dan toe gebeurde, blijft rechtmatig.",
    none: "U hebt nog nergens mee ingestemd.",
    newsletter: "De nieuwsbrief",
    agreed: (day) => `Ingestemd op ${day}`,
    withdrawn: (day) => `Ingetrokken op ${day}`,
    how: "Hoe",
    words: "Woorden",
    noWords: "De woorden van die dag zijn niet bewaard.",
    sendNone: "Afmelden voor de nieuwsbrief",
    pushWay: (settings) => rich<"a">`U trekt dit in die browser in, onder <a>${settings}</a>.`,
    pushEnded: "Vanzelf beëindigd: die browser was niet meer te bereiken.",
    orders: "Bestellingen en verlengingen",
    order: (number) => `Bestelling ${number}`,
    renews: rich<"a">`Hierdoor wordt het verlengd. <a>Abonnement opzeggen</a>`,
    letters: "Ingezonden brieven",
    letterAbout: (headline) => `Een ingezonden brief over ‘${headline}’`,
    letter: "Een brief aan het tijdschrift",
    letterTaken: (write) => `De redactie heeft hem voor het tijdschrift gekozen: schrijf naar ${write} als u hem liever niet gedrukt ziet.`,
    withdrawLetter: "Intrekken en de brief verwijderen",
    done: {
      newsletter: "Er komt geen nieuwsbrief meer.",
      letter: "De brief is verwijderd.",
      over: "Hij was al verwijderd, of de redactie heeft hem gekozen.",
    },
  },
};
