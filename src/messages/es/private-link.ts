import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** What whoever comes by a private link to a piece is told. */
export const privateLink = {
  title: ({ headline, magazine }: { headline: string; magazine: string }) => `${headline}: ${magazine}`,
  says: ({ name, day }: { name: string; day: string }) =>
    `Una página privada para ${name}, abierta hasta el ${day}. Por favor, no comparta su dirección.`,
  commenting: "Puede leer este texto y comentarlo. La redacción ve lo que usted dice.",
  suggesting:
    "Puede leer este texto, comentarlo y proponer cambios: escriba en él con toda normalidad; lo que haga queda como propuesta hasta que la redacción la acepte o no.",
  reading: "Puede leer este texto. No está publicado.",
  needsScript: "Para proponer cambios hace falta JavaScript. Sin él, diga en un comentario qué cambiaría.",
  published: rich<"a">`Este texto está publicado: <a>léalo tal como salió</a>. Los comentarios y las propuestas están cerrados.`,
  held: "De momento este texto se queda como está: no se puede proponer nada. Aún puede leerlo y comentarlo.",
  comments: "Comentarios",
  said: "Comentario enviado. La redacción lo ve.",
  saidLabel: "Lo que usted dice",
  about: "Las palabras a las que se refiere, copiadas del texto; sin ellas, se refiere al texto entero",
  begin: "Comentarlo",
  send: "Enviar",
  state: "Estado de sus propuestas",
  /** The script puts `{why}` and `{hour}` in. */
  kept: "Guardado",
  keptAt: "Guardado a las {hour}",
  keeping: "Guardando…",
  notKept: "Aún sin guardar",
  onlyHere: "Solo aquí: {why} Este navegador conserva lo que escribió y vuelve a intentarlo. Deje abierta esta página.",
  away: "no se puede conectar con el servidor de la revista.",
  unfit: "Esta parte de sus propuestas no se pudo guardar, porque el texto cambió en ese lugar. Propóngala de nuevo donde aún haga falta:",
  letGo: "Descartarla",
  takeBack: "Retirar",
  unreadable: "Lo que se envió no es un texto de esta página. Vuelva a cargarla; lo que escribió se conserva en este navegador.",
  unknown: "No conocemos este enlace privado. Compruebe si se copió entero; si es así, pida otro a quien se lo envió.",
  over: "Este enlace privado ha terminado: ha pasado su fecha, se ha revocado o ya no se trabaja en el texto. Pida otro a quien se lo envió.",
  tooOften: "Demasiados intentos. Espere una hora e inténtelo de nuevo.",
  notYours: (wants: "comment" | "suggest"): string =>
    wants === "comment" ? "Este enlace es solo para leer." : "Este enlace no sirve para proponer cambios.",
  closed: "Este texto está publicado; los comentarios y las propuestas están cerrados.",
  /** Whether who comes by the link is written to. */
  letters: {
    title: "Correos",
    want: "Quiero un correo cuando la redacción responda a lo que he dicho o me mencione",
    keep: "Guardar",
    stopped: "Ya no le escribiremos. Lo que la redacción responda está aquí.",
    wanted: "Le escribimos cuando la redacción le responda.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }: { count: number; headline: string; magazine: string }) =>
      `${count(many, { one: "Una respuesta", other: `${many} respuestas` })} sobre «${headline}»: ${magazine}`,
    dear: (name: string) => `Hola, ${name}:`,
    says: ({ who, when, words, said }: Record<"who" | "when" | "words" | "said", string>) =>
      `${who}, ${when}${words ? `, sobre «${words}»` : ""}:\n${said}`,
    how: (day: string) =>
      `Para leer el texto y responder, abra el enlace privado que ya tiene; abre hasta el ${day}. Por su seguridad no se guarda en ninguna parte, y por eso no figura aquí: si no lo encuentra, pida otro a la redacción.`,
    footer: (magazine: string) =>
      `Recibe este correo porque trabaja con ${magazine} en este texto mediante un enlace privado. Al pie de su página puede dejar de recibirlos.`,
  },
  letter: ({
    headline,
    magazine,
    name,
    by,
    day,
    may,
  }: Record<"headline" | "magazine" | "name" | "by" | "day", string> & { may: Degree }) => ({
    subject: `«${headline}»: un enlace privado de ${magazine}`,
    title: headline,
    paragraphs: [
      `Hola, ${name}:`,
      `${by ? `${by} le envía` : "Le enviamos"} «${headline}» ${{ read: "para que lo lea", comment: "para que lo lea y lo comente", suggest: "para que lo lea, lo comente y proponga cambios" }[may]}. No necesita cuenta: el enlace abre este texto hasta el ${day}.`,
      "Es solo para usted. Por favor, no lo comparta.",
    ],
    button: "Abrir el texto",
    footer: `Recibe este correo porque alguien de ${magazine} trabaja con usted en este texto.`,
  }),
  refused: {
    unsaid: "Escriba lo que quiera decir.",
    nothing: "Aquí no hay nada escrito.",
    tooLong: "Un comentario tiene como máximo 5000 caracteres.",
    tooLongBeside: "5000 caracteres como máximo.",
    notInText: "Estas palabras no están en el texto guardado. Cópielas de un solo párrafo.",
    notInTextBeside: "No está en el texto.",
  },
};

type Degree = "read" | "comment" | "suggest";
