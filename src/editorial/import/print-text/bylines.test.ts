import { expect, it } from "vitest";
import { readByline } from "./bylines.ts";

it.each<[string, string[], string | undefined]>([
  ["Written by [Nora Feldt](#) on November 3, 2026", ["Nora Feldt"], "2026-11-03"],
  ["By Ida Brandt | March 3, 2024", ["Ida Brandt"], "2024-03-03"],
  ["March 3, 2024 | By Ida Brandt", ["Ida Brandt"], "2024-03-03"],
  ["Ida Brandt | March 3, 2024", ["Ida Brandt"], "2024-03-03"],
  ["By ADA VAN DER MEER and J. P. Holm · Monday, 3 March 2024", ["Ada van der Meer", "J. P. Holm"], "2024-03-03"],
  ["By Ada Quist, photographs by Kit Lowell", ["Ada Quist"], undefined],
  ["By Ada Quist, our man in Halmouth", ["Ada Quist"], undefined],
  ["Words: Ada Quist", ["Ada Quist"], undefined],
  ["Interview by Ada Quist, 3 May 2024", ["Ada Quist"], "2024-05-03"],
  ["Von Petra Lang, 12. April 2021", ["Petra Lang"], "2021-04-12"],
  ["Text: Petra Lang und Jörg Aust", ["Petra Lang", "Jörg Aust"], undefined],
  ["Von Petra Lang (Text) und Kit Lowell (Fotos)", ["Petra Lang"], undefined],
  ["Ein Bericht von Petra Lang, Mittwoch, den 5. Mai 2021", ["Petra Lang"], "2021-05-05"],
  ["Erschienen am 12. Jänner 2021", [], "2021-01-12"],
  ["12. April 2021", [], "2021-04-12"],
  ["Par Jean Valette, le 3 février 2022", ["Jean Valette"], "2022-02-03"],
  ["Publié le 1er août 2022 par Jean Valette et Anne Roux", ["Jean Valette", "Anne Roux"], "2022-08-01"],
  ["le 3 février 2022", [], "2022-02-03"],
  ["Texte : Anne Roux", ["Anne Roux"], undefined],
  ["Por Ana Pérez, 7 de julio de 2020", ["Ana Pérez"], "2020-07-07"],
  ["Escrito por Ana Pérez y Luis Mora el 7 de septiembre de 2020", ["Ana Pérez", "Luis Mora"], "2020-09-07"],
  ["di Anna Rossi, 4 marzo 2020", ["Anna Rossi"], "2020-03-04"],
  ["Testo di Anna Rossi e Bruno Verdi – lunedì 4 maggio 2020", ["Anna Rossi", "Bruno Verdi"], "2020-05-04"],
  ["Door Jan de Vries op 5 mei 2019", ["Jan de Vries"], "2019-05-05"],
  ["Tekst: Jan de Vries en Els ten Have", ["Jan de Vries", "Els ten Have"], undefined],
  ["Por Rui Costa, 3 de março de 2021", ["Rui Costa"], "2021-03-03"],
  ["Af Mette Holm, den 3. juni 2021", ["Mette Holm"], "2021-06-03"],
  ["Av Kari Nordmann og Ola Berg, 17. mai 2019", ["Kari Nordmann", "Ola Berg"], "2019-05-17"],
  ["Av Kerstin Ek, 6 juni 2018", ["Kerstin Ek"], "2018-06-06"],
  ["Published: 2024-03-01", [], "2024-03-01"],
])("“%s” is signed by %s on %s", (text, names, date) => {
  expect([readByline(text)?.names, readByline(text)?.date]).toEqual([names, date]);
});

it.each([
  "By the time the boat left on 3 May 2024 the harbour had frozen.",
  "By noon the stove was cold",
  "Von allem zu wenig",
  "Por una cabeza",
  "Di notte",
  "The letter is dated 3 May 2024, and nobody has answered it.",
  "He came on 3 May 2024 and stayed",
  "Av och an",
])("“%s” signs nothing", (text) => expect(readByline(text)).toBeUndefined());
