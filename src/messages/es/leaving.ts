import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Eliminar su cuenta</a>`,
  title: "Eliminar su cuenta",
  says: "Su cuenta y lo que sabemos de usted se eliminan para siempre. Lea antes qué ocurre; no se hace nada hasta que pulse el botón.",
  goes: "Lo que desaparece enseguida",
  goesList: {
    names: "su nombre, su correo electrónico, sus direcciones postales y cada navegador en el que ha iniciado sesión",
    reading: "lo que guardó, leyó y escuchó, sus canales, aplicaciones y enlaces",
    letters: "el boletín, sus consentimientos, nuestros correos y sus cartas",
    card: "la tarjeta o cuenta a la que se cobra, aquí y en nuestro proveedor de pagos",
  },
  stays: "Lo que queda, y hasta cuándo",
  books: ({ until, years }) =>
    `Las facturas quedan tal como se emitieron, con su nombre: la ley fiscal exige guardarlas ${count(years, { one: "un año", other: `${years} años` })} tras el fin del año. Su nombre desaparece de la última después del ${until}.`,
  noBooks: "No hay ninguna factura suya que deba guardarse.",
  nameless: "Pedidos, pagos, ejemplares enviados y asientos quedan como números, sin su nombre ni su dirección.",
  backups: (until) =>
    `Nuestras copias de seguridad le olvidan antes del ${until}. Si hubiera que recuperar una, se le eliminaría de ella otra vez.`,
  printed: "Una carta suya que se imprimió queda impresa.",
  running: "Sus suscripciones",
  one: ({ number, left, last }) =>
    `Suscripción n.º ${number}: ${count(left, { one: "aún se le debe un número", other: `aún se le deben ${left} números` })}; el último es el n.º ${last}.`,
  noneLeft: (number) => `Suscripción n.º ${number}: no se le debe nada más.`,
  back: (money) => `Si termina ahora, se le devuelven ${money} por el mismo medio de pago.`,
  byHand: "Pagó por transferencia o cheque: le pedimos su cuenta y eliminamos lo demás cuando el dinero haya llegado.",
  giver: "Es un regalo: si termina ahora, lo que queda vuelve a quien lo regaló.",
  nothingBack: "Si termina ahora no se devuelve nada: nada se pagó por lo que queda.",
  given: "Lo que regaló a otros sigue llegándoles.",
  choose: "¿Qué debe ocurrir con ello?",
  now: "Terminar ahora, devolver lo que corresponda y eliminarlo todo",
  afterLast: "Dejar que llegue lo pagado, no renovar nada y eliminarlo todo tras el último número",
  afterLastSays: "Hasta entonces conserva su cuenta y puede cambiar de opinión.",
  ask: "Eliminar mi cuenta",
  sure: "Sí, eliminar todo lo que es mío. Sé que no se puede recuperar.",
  notSure: "Marque la casilla, para que nadie elimine una cuenta por error.",
  freshFirst: rich<"a">`Antes queremos saber que es usted: <a>pida un código a su dirección</a>.`,
  cannot: "Todavía no se puede eliminar",
  against: {
    staff: "Trabaja en la redacción: antes la dirección debe retirarle su función.",
    contact: "Es el contacto de una institución: escríbanos quién le releva.",
    open: "Hay una factura abierta: páguela antes o escríbanos.",
    debit: "Un pago suyo está en camino unos días: espere a que llegue.",
    standing: "Sus renovaciones las cobra nuestro sistema anterior: escríbanos para que las terminemos allí.",
    waiting: "En su cuenta esperan pedidos con su dirección: diga antes si son suyos.",
  },
  onItsWay: (day) => `Pedido el ${day}.`,
  waits: {
    copies: "Se elimina tras el último número pagado. Ya no se renueva nada.",
    money: "Su dinero está de vuelta. En cuanto haya salido, se elimina lo demás.",
    gifts: "Un regalo suyo aún no se ha enviado. En cuanto se envíe, se elimina lo demás.",
    nothing: "Se está eliminando en este momento.",
  },
  keep: "Conservar mi cuenta",
  keepSays: "Lo terminado sigue terminado; todo lo demás sigue siendo suyo.",
  done: { asked: "Queda pedido.", kept: "Su cuenta se queda." },
  letter: ({ magazine, books, backups }) => ({
    subject: `Su cuenta en ${magazine} está eliminada`,
    title: "Adiós",
    paragraphs: [
      "Su cuenta está eliminada, con todo lo personal que sabíamos de usted.",
      `Las facturas conservan su nombre como mucho hasta el ${books}, porque la ley lo exige. Pedidos y pagos quedan como números sin nombre. Nuestras copias de seguridad le olvidan antes del ${backups}.`,
      "Gracias por habernos leído. Será bienvenido cuando quiera, como alguien nuevo.",
    ],
    footer: "Es nuestro último correo; también él se elimina aquí una vez enviado.",
  }),
};
