import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Contracten hier opzeggen", withdrawal: "Overeenkomst herroepen" },
  says: {
    cancellation:
      "Verklaar hier dat een abonnement moet eindigen. U hebt geen account nodig en geen reden. Wat betaald is, komt nog, en er wordt niets meer afgeschreven.",
    withdrawal: "Verklaar hier binnen veertien dagen dat u een overeenkomst herroept. U hebt geen account nodig en geen reden.",
  },
  name: "Uw naam",
  email: "E-mailadres, voor de bevestiging",
  contract: "Welk contract: nummer van de bestelling, de factuur of het abonnement, of waarop u geabonneerd bent en uw postadres",
  wish: "Wanneer het moet eindigen, als dat niet zo spoedig mogelijk is",
  reason: "Reden, als die buitengewoon is",
  buttons: { cancellation: "Nu opzeggen", withdrawal: "Herroeping bevestigen" },
  received: "Ontvangen",
  done: { cancellation: "Uw opzegging is ontvangen.", withdrawal: "Uw herroeping is ontvangen." },
  next: "Een e-mail aan het opgegeven adres bevestigt het met dag en tijd. Ons kantoor doet nu wat eruit volgt en schrijft naar het adres van het contract. Door dit formulier alleen is in geen enkel account iets gewijzigd.",
  letter: ({ kind }) => ({
    subject: kind === "cancellation" ? "Wij hebben uw opzegging ontvangen" : "Wij hebben uw herroeping ontvangen",
    paragraphs: [
      "Hiermee bevestigen wij wat op onze pagina’s met dit adres is verklaard, en wanneer wij het ontvingen.",
      "Ons kantoor doet nu wat eruit volgt en schrijft naar het adres van het contract. Door het formulier alleen is in geen enkel account iets gewijzigd.",
      ...(kind === "cancellation"
        ? [
            "Is het abonnement het uwe onder ditzelfde adres, dan hoeft u niet te wachten: meld u aan met een code die hierheen komt, en beëindig het zelf. Dat geldt meteen.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Zelf beëindigen" }),
    footer:
      "U krijgt deze e-mail omdat uw adres bij de verklaring is opgegeven. Was u het niet, dan volgt er niets uit waarnaar u niet gevraagd wordt.",
  }),
};
