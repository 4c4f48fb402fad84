import type { Messages } from "../catalogue.ts";

export const push: Messages["push"] = {
  title: "Nieuwe nummers",
  says: "Deze browser kan u vertellen wanneer er een nieuw nummer is, ook als er geen pagina van ons openstaat. Dat gaat versleuteld via de pushdienst van de maker van uw browser en zegt niets over u.",
  ask: "Nieuwe nummers melden",
  withdraw: "Niet meer melden",
  isOn: "Deze browser meldt u nieuwe nummers.",
  isOff: "Deze browser meldt u geen nieuwe nummers.",
  forbidden: "Uw browser verbiedt het voor deze site. In de instellingen van de browser kunt u het toestaan.",
  failed: "Dat is niet gelukt. Probeer het nog eens.",
  newIssue: ({ number, theme }) => (theme ? `Nummer ${number} is er: ${theme}` : `Nummer ${number} is er`),
};
