import { isOwn, keysOf } from "../values/index.ts";

/** What a column of somebody's file can mean, and what it is called there; a heading is compared without its signs and spaces. */
const called = {
  id: "subscriber id, subscription id, member id, user id, customer id, id, customer no, customer number, subscriber number, abonummer, kundennummer, abo nr, kunden nr, n° abonné, klantnummer",
  email:
    "email, e-mail, email address, e-mail address, user email, customer email, member email, billing email, subscriber email, mail, e-mail-adresse, emailadresse, adresse e-mail, adresse email, courriel, correo, correo electrónico, e-mailadres, e-postadress, e-post, mailadresse, emails, contact email, primary email, adresse mail, mél, dirección de correo",
  name: "name, full name, subscriber, subscriber name, member name, customer name, recipient, recipient name, reader, vor- und nachname, nom complet, nombre completo, naam, namn, nachname vorname, name vorname, last name first name, surname first name, surname forename, nom prénom, apellidos nombre, naam voornaam",
  firstName:
    "first name, firstname, forename, given name, fname, vorname, prénom, nombre, voornaam, förnamn, shipping first name, billing first name, member first name",
  lastName:
    "last name, lastname, surname, family name, lname, nachname, familienname, nom, nom de famille, apellido, apellidos, achternaam, efternamn, shipping last name, billing last name, member last name",
  company:
    "company, organisation, organization, institution, library, firma, société, empresa, bedrijf, företag, shipping company, billing company",
  line1:
    "address, address 1, address line 1, street, street address, line 1, strasse, straße, adresse, adresse 1, rue, dirección, calle, straat, gatuadress, shipping address 1, billing address 1, anschrift",
  line2: "address 2, address line 2, line 2, adresszusatz, adresse 2, complément, zusatz, shipping address 2, billing address 2",
  line3: "address 3, address line 3, line 3",
  postalCode:
    "postal code, postcode, post code, zip, zip code, plz, postleitzahl, code postal, cp, código postal, postnummer, shipping postcode, billing postcode",
  city: "city, town, locality, ort, stadt, wohnort, ville, ciudad, población, plaats, woonplaats, stad, shipping city, billing city",
  region: "state, region, province, county, bundesland, kanton, provincia, shipping state, billing state",
  country: "country, country code, land, pays, país, shipping country, billing country",
  whole: "full address, postal address, mailing address, label",
  offer:
    "offer, plan, product, tier, tiers, level, subscription, subscription type, membership, membership plan, rate, rate code, key code, abo, abonnement, abotyp, formule, tarif, abonnementstype, angebot, produkt, bezugsart, offre, produit, oferta, producto, suscripción, aanbod",
  status: "status, state of subscription, subscription status, membership status, payment status, abostatus, statut, estado",
  endsOn:
    "end date, ends, ends on, end, expires, expires on, expiry, expiry date, expiration, expiration date, paid until, paid to, valid until, valid to, valid till, expire date, bezahlt bis, gültig bis, läuft bis, ablaufdatum, abo-ende, abo bis, laufzeit bis, ende, enddatum, date de fin, fin, échéance, fecha de fin, vencimiento, einddatum, slutdatum, next payment date, next payment, next renewal",
  issuesLeft:
    "issues left, issues remaining, remaining issues, copies left, copies owed, copies remaining, copies to come, balance of issues, resthefte, restausgaben, verbleibende ausgaben, verbleibende hefte, ausgaben offen, numéros restants, números restantes",
  lastIssue:
    "last issue, expire issue, exp no, expires with issue, final issue, letzte ausgabe, letztes heft, dernier numéro, último número, laatste nummer",
  startedOn:
    "start date, started, started on, start, since, subscriber since, member since, created, created at, begin, beginn, startdatum, seit, abo seit, date de début, début, fecha de inicio, begindatum",
  term: "term, term issues, issues bought, number of issues, copies bought, issues per term",
  paid: "paid, amount, amount paid, price, total, order total, net paid, betrag, preis, bezahlt, montant, prix, importe, precio, bedrag, prijs",
  currency: "currency, währung, devise, moneda, valuta",
  quantity: "quantity, copies, copies per issue, number of copies, anzahl, exemplare, quantité, cantidad, aantal",
  renewal: "renewal, auto renew, auto renewal, autorenew, renews, recurring",
  kind: "kind, subscriber type, order type, type, art",
  reason: "comp reason, reason, grund, motif, motivo",
  donorName: "donor, donor name, gift from, giver, given by, schenker, besteller, donateur, offert par",
  donorEmail: "donor email, donor e-mail, gift from email, giver email, email of donor, e-mail schenker",
  heldUntil: "held until, hold until, paused until, on hold until, resumes, resumes on, unterbrochen bis",
  letters:
    "newsletter, newsletter consent, subscribed to emails, subscribed, consent, opt in, opted in, einwilligung, consentement, consentimiento",
  lettersOn: "consent date, opt in date, opted in at, optin time, confirm time, newsletter since, einwilligung am, date du consentement",
  lettersFrom: "consent source, opt in source, source, signup source, consent from",
  unsubscribed: "unsubscribed, unsubscribed at, unsub time, is unsubscribed, email disabled, abgemeldet",
  bounced: "bounced, bounced at, clean time, hard bounce, suppressed",
  payer: "stripe customer id, stripe customer, customer stripe id, stripe id",
} as const;

export type Field = keyof typeof called;
export const fieldNames = keysOf(called);
/** What `of` makes of each field. */
export function mapFields(of: (field: Field) => string): Record<Field, string> {
  const made: Record<Field, string> = { ...called };
  for (const field of fieldNames) made[field] = of(field);
  return made;
}
export const isField = (name: string): name is Field => isOwn(called, name);

/** A heading as it is compared: small, no accents, no signs. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const known = new Map(fieldNames.flatMap((field) => called[field].split(", ").map((heading) => [plainHeading(heading), field] as const)));

/** Which column stands for which field. */
export type Columns = Partial<Record<Field, number>>;

/** By what the headings are called; `own`: what a system calls them that is known. The first column called so counts. */
export function columnsOf(headings: readonly string[], own: Partial<Record<Field, string>> = {}): Columns {
  const columns: Columns = {};
  const plain = headings.map(plainHeading);
  for (const field of fieldNames) {
    const wanted = (own[field] ?? "").split(", ").filter(Boolean).map(plainHeading);
    const at = wanted.map((heading) => plain.indexOf(heading)).find((found) => found >= 0);
    if (at !== undefined) columns[field] = at;
  }
  const taken = new Set(Object.values(columns));
  for (const [at, heading] of plain.entries()) {
    const field = known.get(heading);
    if (field && columns[field] === undefined && !(field in own) && !taken.has(at)) columns[field] = at;
  }
  return columns;
}
