import { creditLine } from "./credits.ts";
import { count, issues as issuesCounted } from "./grammar.ts";

type Numbered = { wholeNumber: number; volume: number; number: number };

/** What the editions say of themselves: print, books, feeds, catalogues, recordings. */
export const editions = {
  written: ({ by, day }: { by: string; day: string }) => (by ? `Por ${by}, ${day}` : `Publicado em ${day}`),
  credits: creditLine,
  nobodyYet: "ninguém ainda",
  issue: (number: number) => `Número ${number}`,

  restForSignedIn: "O resto deste artigo está aberto a quem entrar na sua conta.",
  restForSubscribers: "O resto deste artigo é para assinantes.",
  subscribeTo: (title: string) => `Assinar ${title}`,
  fromEditor: "Editorial",
  published: ({ wholeNumber, volume, number, day }: Numbered & { day: string }) =>
    `Número ${wholeNumber}. Volume ${volume}, n.º ${number}. ${day}.`,
  rhythm: (perYear: number) => count(perYear, { one: `Publica-se ${perYear} vez por ano.`, other: `Publica-se ${perYear} vezes por ano.` }),
  issnPrint: (issn: string) => `ISSN ${issn} (edição impressa)`,
  issnOnline: (issn: string) => `ISSN ${issn} (edição online)`,
  readAt: (host: string) => `Leia, assine e consulte os números anteriores em ${host}.`,
  setIn: (trim: string) => `Composta em Newsreader e Instrument Sans. ${trim}.`,
  rights: ({ year, title }: { year: string; title: string }) => `© ${year} ${title} e os seus colaboradores.`,

  cover: "Capa",
  coverOf: ({ issue, shows }: { issue: number; shows: string | undefined }) => `Capa do número ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }: { title: string; issue: number }) => `${title}, número ${issue}`,
  voice: { synthetic: "voz sintética", reader: (name: string) => `leitura: ${name}` },
  voiceOfFile: { synthetic: "Lido por uma voz sintética", reader: (name: string) => `Leitura: ${name}` },
  contents: "Sumário",
  beginReading: "Começar a ler",
  colophon: "Ficha técnica",
  landmarks: "Pontos de referência",
  printedPages: "Páginas do número impresso",
  printedPage: (page: string) => `Página ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }: Numbered & { title: string; day: string }) =>
    `${title}, número ${wholeNumber}, volume ${volume}, n.º ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, n.º ${issue}, impresso`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Cada imagem tem uma descrição. O texto adapta-se ao dispositivo e a sua ordem é a da leitura. As notas ligam nos dois sentidos.${aloud ? " O texto corrido é lido em voz alta, frase a frase; as tabelas, as caixas e as legendas não." : ""}${aloud && silent.length > 0 ? ` Sem leitura em voz alta: ${silent.map((headline) => `“${headline}”`).join(", ")}.` : ""}`,
  bookSetIn: "Composto em Newsreader e Instrument Sans, que acompanham este livro com a licença SIL Open Font License 1.1.",
  issueOnWeb: "Este número na web",

  signInToRead: "Entre para continuar a leitura",
  restOnWeb: "O resto é para assinantes",
  ownPodcast: (title: string) => `Todos os artigos de ${title} que pode ouvir, lidos em voz alta.`,
  openPodcast: (title: string) => `Os artigos abertos de ${title}, lidos em voz alta.`,
  podcastTitle: (title: string) => `${title}, em voz alta`,
  volume: (volume: number) => `Volume ${volume}`,

  allIssues: "Todos os números",
  newestFirst: "Todos os números, do mais recente ao mais antigo.",
  issues: issuesCounted,
  searchIssues: (title: string) => `Pesquisar nos números de ${title}`,
  newestIssues: "Os números mais recentes",
  readerPassword:
    "O seu e-mail e a senha de leitura que criou para as aplicações em “Os meus canais e aplicações”, na sua conta. Não é o código que enviamos por e-mail.",
  login: "E-mail",
  password: "Senha de leitura",
  /** On the cover of the podcast. */
  readAloud: "Em voz alta",
  readOnWeb: "Ler na web",
};
