import type { Messages } from "../../catalogue.ts";

export const translations: Messages["desk"]["translations"] = {
  title: "Übersetzungen",
  says: "Was in mehreren Sprachen dasselbe sagt, wird verknüpft: Jeder Artikel führt zu den anderen, und Suchmaschinen zeigen den in der passenden Sprache.",
  alone: "Dieser Artikel steht für sich.",
  language: "Sprache",
  article: "Artikel",
  original: "Original",
  translated: "Übersetzung",
  thisOne: "dieser Artikel",
  unlink: "Verknüpfung lösen",
  unlinked: "Der Artikel steht wieder für sich.",
  linkTitle: "Dieser Artikel ist die Übersetzung eines anderen",
  of: "Adresse des Originals",
  ofHint: "Der letzte Teil der Adresse oder die ganze.",
  link: "Verknüpfen",
  linked: "Verknüpft. Wo beide öffentlich sind, führt jeder zum anderen.",
  beginTitle: "Übersetzung beginnen",
  into: "In welche Sprache",
  intoHint: "Ein Kürzel wie de, fr oder pt-BR.",
  beginSays:
    "Ein Entwurf in der anderen Sprache, mit dem Text, den Bildern und den Autorenzeilen dieses Artikels; beim Übersetzen wird er überschrieben.",
  begin: "Beginnen",
  begun: "Begonnen. Hier steht noch der Text des Originals.",
};
