import { creditLine } from "./credits.ts";
import { count, issues as issuesCounted } from "./grammar.ts";

type Numbered = { wholeNumber: number; volume: number; number: number };

/** What the editions say of themselves: print, books, feeds, catalogues, recordings. */
export const editions = {
  written: ({ by, day }: { by: string; day: string }) => (by ? `Por ${by}, ${day}` : `Publicado el ${day}`),
  credits: creditLine,
  nobodyYet: "nadie aún",
  issue: (number: number) => `Número ${number}`,

  restForSignedIn: "El resto de este artículo está abierto a quien inicie sesión.",
  restForSubscribers: "El resto de este artículo es para suscriptores.",
  subscribeTo: (title: string) => `Suscribirse a ${title}`,
  fromEditor: "Editorial",
  published: ({ wholeNumber, volume, number, day }: Numbered & { day: string }) =>
    `Número ${wholeNumber}. Volumen ${volume}, n.º ${number}. ${day}.`,
  rhythm: (perYear: number) => count(perYear, { one: "Se publica una vez al año.", other: `Se publica ${perYear} veces al año.` }),
  issnPrint: (issn: string) => `ISSN ${issn} (edición impresa)`,
  issnOnline: (issn: string) => `ISSN ${issn} (edición en línea)`,
  readAt: (host: string) => `Lea, suscríbase y consulte los números anteriores en ${host}.`,
  setIn: (trim: string) => `Compuesta en Newsreader e Instrument Sans. ${trim}.`,
  rights: ({ year, title }: { year: string; title: string }) => `© ${year} ${title} y sus colaboradores.`,

  cover: "Portada",
  coverOf: ({ issue, shows }: { issue: number; shows: string | undefined }) => `Portada del número ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }: { title: string; issue: number }) => `${title}, número ${issue}`,
  voice: { synthetic: "voz sintética", reader: (name: string) => `lectura: ${name}` },
  voiceOfFile: { synthetic: "Leído por una voz sintética", reader: (name: string) => `Lectura: ${name}` },
  contents: "Sumario",
  beginReading: "Empezar a leer",
  colophon: "Colofón",
  landmarks: "Puntos de referencia",
  printedPages: "Páginas del número impreso",
  printedPage: (page: string) => `Página ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }: Numbered & { title: string; day: string }) =>
    `${title}, número ${wholeNumber}, volumen ${volume}, n.º ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, n.º ${issue}, impreso`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Cada imagen tiene una descripción. El texto se adapta a la pantalla y su orden es el de lectura. Las notas enlazan en ambos sentidos.${aloud ? " El texto corrido se lee en voz alta, frase a frase; las tablas, los recuadros y los pies de foto, no." : ""}${aloud && silent.length > 0 ? ` Sin leer en voz alta: ${silent.map((headline) => `«${headline}»`).join(", ")}.` : ""}`,
  bookSetIn: "Compuesto en Newsreader e Instrument Sans, que acompañan a este libro con la licencia SIL Open Font License 1.1.",
  issueOnWeb: "Este número en la web",

  signInToRead: "Inicie sesión para seguir leyendo",
  restOnWeb: "El resto es para suscriptores",
  ownPodcast: (title: string) => `Todos los artículos de ${title} que usted puede oír, leídos en voz alta.`,
  openPodcast: (title: string) => `Los artículos abiertos de ${title}, leídos en voz alta.`,
  podcastTitle: (title: string) => `${title}, en voz alta`,
  volume: (volume: number) => `Volumen ${volume}`,

  allIssues: "Todos los números",
  newestFirst: "Todos los números, del más reciente al más antiguo.",
  issues: issuesCounted,
  searchIssues: (title: string) => `Buscar en los números de ${title}`,
  newestIssues: "Los números más recientes",
  readerPassword:
    "Su correo electrónico y la contraseña de lectura que creó para las aplicaciones en «Mis canales y aplicaciones» de su cuenta. No es el código que le enviamos por correo.",
  login: "Correo electrónico",
  password: "Contraseña de lectura",
  /** On the cover of the podcast. */
  readAloud: "En voz alta",
  readOnWeb: "Leerlo en la web",
};
