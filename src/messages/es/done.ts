import { count } from "./grammar.ts";

/** What the account page says after an action; `n` and `last` are the numbers that it takes effect from, as they are shown. */
export const done = {
  renews: () => "Volverá a renovarse, como antes. Ahora no se ha cobrado nada.",
  held: (n: string, last: string) =>
    `En pausa desde el n.º ${n}. Se han añadido otros tantos números al final; el último de su período es ahora el n.º ${last}.`,
  lifted: (n: string, last: string) =>
    `La pausa está levantada: volverá a recibir ejemplares desde el n.º ${n}. El último de su período es el n.º ${last}.`,
  replaced: (n: string) => `Lo sentimos. Le enviaremos otra vez el n.º ${n}, con el próximo envío complementario.`,
  more: (n: string, last: string) => `Lo sentimos. En lugar del n.º ${n} se ha añadido el n.º ${last} al final de su período.`,
  stopped: () => "No se renovará. Todos los números de su período le seguirán llegando.",
  refunded: (n: string) => `Le devolvemos ${n} por el mismo medio con que pagó. La suscripción ha terminado.`,
  gift: () => "El regalo es suyo. Dé las gracias a quien se lo hizo.",
  seat: () => "La plaza es suya: todos los números están abiertos para usted.",
  "seat-given": () => "La plaza está concedida. No hemos escrito a nadie; quien la tenga inicia sesión con esa dirección.",
  "seat-freed": () => "La plaza vuelve a estar libre.",
  edition: () => "El cambio está hecho; más abajo, su cuenta dice desde qué número.",
  address: (n: string) => `La nueva dirección vale desde el n.º ${n}.`,
  name: () => "El nombre se ha guardado.",
  language: () => "El idioma se ha guardado.",
  "taken-over": () => "El pedido está en su cuenta.",
  "begins-later": (n: string, last: string) => `Empieza con el n.º ${n}, cuando termine la actual, y llega hasta el n.º ${last}.`,
  given: (n: string) => `Ahora es un regalo para ${n}. Encontrará más detalles en el correo que le enviamos.`,
  both: () => "Conserva las dos.",
  denied: () => "No le escribiremos más sobre ese pedido. Quien lo hizo tiene lo que pagó, y usted no debe nada.",
  "newsletter-in": () => "Recibirá el boletín con el próximo número.",
  "newsletter-out": () => "Ya no recibirá el boletín.",
  session: () => "Esa sesión se ha cerrado.",
  sessions: (n: string) =>
    count(Number(n), { one: "Se ha cerrado la sesión en otro navegador.", other: `Se ha cerrado la sesión en otros ${n} navegadores.` }),
};
