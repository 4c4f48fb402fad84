import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Overeenkomsten hier opzeggen", withdrawal: "Overeenkomst herroepen" },
  declared: { contract: "Overeenkomst", wish: "Gewenst einde", reason: "Reden" },
  says: {
    cancellation:
      "Verklaar hier dat een abonnement moet eindigen. U hebt geen account nodig en geen reden. Wat betaald is, komt nog, en er wordt niets meer afgeschreven.",
    withdrawal:
      "Verklaar hier dat u een overeenkomst herroept, binnen veertien dagen nadat u die hebt gesloten. U hebt geen account nodig en geen reden.",
  },
  name: "Uw naam",
  email: "E-mailadres, voor de bevestiging",
  contract: "Welke overeenkomst: nummer van de bestelling, de factuur of het abonnement, of waarop u geabonneerd bent en uw postadres",
  wish: "Wanneer het moet eindigen, als dat niet zo spoedig mogelijk is",
  reason: "Reden, als die buitengewoon is",
  buttons: { cancellation: "Nu opzeggen", withdrawal: "Herroeping bevestigen" },
  received: "Ontvangen",
  done: { cancellation: "Uw opzegging is ontvangen.", withdrawal: "Uw herroeping is ontvangen." },
  next: "Een e-mail aan het opgegeven adres bevestigt het met dag en tijd. Ons kantoor doet nu wat eruit volgt en schrijft naar het adres dat bij de overeenkomst hoort. Door dit formulier alleen is in geen enkel account iets gewijzigd.",
  letter: ({ kind }) => ({
    title: kind === "cancellation" ? "Uw opzegging" : "Uw herroeping",
    subject: kind === "cancellation" ? "Wij hebben uw opzegging ontvangen" : "Wij hebben uw herroeping ontvangen",
    paragraphs: [
      "Hiermee bevestigen wij wat op onze pagina’s met dit adres is verklaard, en wanneer wij het ontvingen.",
      "Ons kantoor doet nu wat eruit volgt en schrijft naar het adres dat bij de overeenkomst hoort. Door het formulier alleen is in geen enkel account iets gewijzigd.",
      ...(kind === "cancellation"
        ? [
            "Loopt uw abonnement op ditzelfde adres, dan hoeft u niet te wachten: log in met een code die we hierheen sturen, en zeg het zelf op. Dat geldt meteen.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Zelf opzeggen" }),
    footer:
      "U krijgt deze e-mail omdat uw adres bij de verklaring is opgegeven. Was u het niet, dan gebeurt er niets zonder dat wij het u eerst vragen.",
  }),
};
