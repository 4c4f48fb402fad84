import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Eliminar su cuenta</a>`,
  title: "Eliminar su cuenta",
  says: "Su cuenta y lo que sabemos de usted se eliminan para siempre. Lea antes qué ocurre; no se hace nada hasta que pulse el botón.",
  goes: "Lo que desaparece de inmediato",
  goesList: {
    names: "su nombre, su correo electrónico, sus direcciones postales y la sesión de todos sus navegadores",
    reading: "lo que guardó, leyó y escuchó, sus canales, aplicaciones y enlaces",
    letters: "el boletín, sus consentimientos, nuestros correos y sus cartas",
    card: "la tarjeta o cuenta a la que se cobra, aquí y en nuestro proveedor de pagos",
  },
  stays: "Lo que queda, y hasta cuándo",
  books: ({ until, years }) =>
    `Las facturas quedan tal como se emitieron, con su nombre: la ley fiscal exige guardarlas ${count(years, { one: "un año", other: `${years} años` })} desde el cierre del año. Su nombre desaparece de la última después del ${until}.`,
  noBooks: "No hay ninguna factura suya que deba guardarse.",
  nameless:
    "Los pedidos, los pagos, los ejemplares enviados y los asientos contables se conservan como cifras, sin su nombre ni su dirección.",
  backups: (until) =>
    `Sus datos desaparecen de nuestras copias de seguridad el ${until} a más tardar. Si hubiera que recuperar una, se eliminarían de ella otra vez.`,
  printed: "Una carta suya que se imprimió queda impresa.",
  running: "Sus suscripciones",
  one: ({ number, left, last }) =>
    `Suscripción n.º ${number}: ${count(left, { one: "le queda 1 número por recibir", other: `le quedan ${left} números por recibir` })}; el último es el n.º ${last}.`,
  noneLeft: (number) => `Suscripción n.º ${number}: no le queda nada por recibir.`,
  back: (money) => `Si la termina ahora, le devolvemos ${money} por el mismo medio de pago.`,
  byHand:
    "Pagó por transferencia o cheque: le escribiremos para pedirle un número de cuenta, y eliminaremos lo demás cuando el dinero le haya llegado.",
  giver: "Es un regalo: si la termina ahora, lo que queda se devuelve a quien lo hizo.",
  nothingBack: "Si la termina ahora, no se devuelve nada: no se pagó nada por lo que queda.",
  given: "Lo que regaló a otros sigue llegándoles.",
  choose: "¿Qué quiere hacer?",
  now: "Terminar ahora, devolver lo que corresponda y eliminarlo todo",
  afterLast: "Dejar que llegue lo pagado, no renovar nada y eliminarlo todo tras el último número",
  afterLastSays: "Hasta entonces conserva su cuenta y puede cambiar de opinión.",
  ask: "Eliminar mi cuenta",
  sure: "Sí, eliminar todo lo que es mío. Sé que no se puede recuperar.",
  notSure: "Marque la casilla, para que nadie elimine una cuenta por error.",
  freshFirst: rich<"a">`Antes queremos comprobar que es usted: <a>reciba un código en su dirección</a>.`,
  cannot: "Todavía no se puede eliminar",
  against: {
    staff: "Trabaja en la redacción: antes tiene que retirarle la función quien dirige la revista.",
    contact: "Es la persona de contacto de una institución: escríbanos para decirnos quién ocupa su lugar.",
    open: "Hay una factura pendiente: páguela antes o escríbanos.",
    debit: "Hay un pago suyo en camino, que tarda unos días: espere a que llegue.",
    standing: "Sus renovaciones las cobra nuestro sistema anterior: escríbanos para que les pongamos fin allí.",
    waiting: "En su cuenta esperan pedidos con su dirección: diga antes si son suyos.",
  },
  onItsWay: (day) => `Eliminación solicitada el ${day}.`,
  waits: {
    copies: "Se elimina tras el último número pagado. Ya no se renueva nada.",
    money: "Su reembolso está en camino. En cuanto haya salido, se elimina lo demás.",
    gifts: "Un regalo suyo aún no se ha enviado. En cuanto se envíe, se elimina lo demás.",
    nothing: "Se está eliminando en este momento.",
  },
  keep: "Conservar mi cuenta",
  keepSays: "Lo terminado sigue terminado; todo lo demás sigue siendo suyo.",
  done: { asked: "La eliminación está solicitada.", kept: "Conserva su cuenta." },
  letter: ({ magazine, books, backups }) => ({
    subject: `Su cuenta en ${magazine} se ha eliminado`,
    title: "Adiós",
    paragraphs: [
      "Su cuenta se ha eliminado, con todo lo personal que sabíamos de usted.",
      `Las facturas conservan su nombre como mucho hasta el ${books}, porque la ley lo exige. Los pedidos y los pagos se conservan como cifras, sin nombre. Sus datos desaparecen de nuestras copias de seguridad el ${backups} a más tardar.`,
      "Gracias por habernos leído. Puede volver cuando quiera, como quien llega por primera vez.",
    ],
    footer: "Este es nuestro último correo; también se elimina aquí una vez enviado.",
  }),
};
