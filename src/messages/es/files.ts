import { minutes as minutesCounted, pages as pagesCounted } from "./grammar.ts";

/** Files of articles and issues: what they are called, why one is not to be had, and what feeds and catalogues say of themselves. */
export const files = {
  epub: "EPUB",
  epubNarrated: "EPUB, en voz alta",
  pdf: "PDF, como se imprimió",
  pages: pagesCounted,
  minutes: minutesCounted,
  notReady: {
    file: "El archivo todavía se está preparando",
    picture: "La imagen todavía se está preparando",
    card: "La imagen para compartir todavía se está preparando",
    recording: "La grabación todavía se está preparando",
    printView: "La versión para imprimir todavía se está preparando",
    epub: "El EPUB todavía se está preparando",
    pdf: "El PDF todavía se está preparando",
  },
  againSoon: "Inténtelo dentro de un minuto.",
  opensItself: "El archivo se abrirá aquí por sí solo en cuanto esté listo, casi siempre en menos de un minuto.",
  isReady: "Ya está listo.",
  openIt: "Abrir",
  lookAgain: "Comprobar de nuevo",
  noPrintView:
    "No hay versión para imprimir de este artículo: contiene algo que aún no se puede componer para la imprenta. Su página sí se puede imprimir.",
  recordingNotYours: "La grabación es para quien puede leer el artículo. Suscríbase, o inicie sesión si ya tiene una suscripción.",
  epubNotYours: "El EPUB del número completo es para suscriptores.",
  pdfNotYours: "El PDF del número completo es para suscriptores.",
  issueNotYours: "Su suscripción no abre este número.",
  episodeNotYours: "Su suscripción no está en vigor, y este episodio no es de un número que haya recibido.",
  allIssues: (title: string) => `Todos los números de ${title}`,
  issuesOfYear: ({ title, year }: { title: string; year: string }) => `${title}, ${year}`,
  found: (words: string) => `Resultados de «${words}»`,
  notRunning: "Su suscripción no está en vigor",
  termStays: (title: string) =>
    `Los números de su período se quedan en este canal. Lo nuevo volverá en cuanto se suscriba a ${title}; la dirección del canal sigue siendo la misma.`,
  openStays: (title: string) =>
    `Lo que está abierto a quien inicia sesión se queda en este canal. Lo nuevo volverá en cuanto se suscriba a ${title}; la dirección del canal sigue siendo la misma.`,
};
