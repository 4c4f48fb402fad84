import { rich } from "../rich.ts";
import { days, minutes as minutesCounted } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

/** What somebody asks of us about themselves: proven once more, another e-mail address. */
export const rights = {
  proof: {
    title: "¿Es usted?",
    why: (email: string) =>
      rich`Lo que va a ver o a cambiar merece una segunda comprobación. Enviamos un código a <strong>${email}</strong>; escríbalo aquí.`,
    byApp: "Lo que va a ver o a cambiar merece una segunda comprobación. Escriba el código de su aplicación, o un código de recuperación.",
    send: "Enviarme un código",
    sent: (email: string) =>
      rich`Un correo con un código de seis cifras va de camino a <strong>${email}</strong>. Vale durante diez minutos, en este navegador.`,
    code: "Código",
    prove: "Soy yo",
    again: "Enviar otro",
    letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
      subject: `${code} es su código para ${magazine}`,
      title: "¿Es usted?",
      paragraphs: [
        "Alguien con la sesión iniciada en su cuenta, probablemente usted, quiere cambiar algo en ella. Escriba este código en la página que lo pidió.",
      ],
      after: [
        `Vale una vez, durante ${minutesCounted(minutes)}. Si no fue usted, cierre en su cuenta la sesión de todos los navegadores: hay otra persona dentro.`,
      ],
      footer: "Recibe este correo porque se pidió un código en su cuenta.",
    }),
  },
  email: {
    link: rich<"a">`<a>Cambiar su correo electrónico</a>`,
    title: "Su correo electrónico",
    now: (email: string) => rich`Escribimos a <strong>${email}</strong>, y con él inicia sesión.`,
    how: (wait: number) =>
      `Enviamos un código a la dirección nueva y una pregunta a la antigua. Cuando ambas hayan respondido, queda cambiada; sin respuesta de la antigua, al cabo de ${days(wait)}. Sus suscripciones, regalos, facturas, el boletín y los navegadores en los que tiene la sesión iniciada siguen siendo suyos.`,
    newOne: "Correo electrónico nuevo",
    ask: "Enviar el código",
    lost: "Ya no puedo leer el correo de la dirección antigua",
    lostSays: ({ wait, write }: { wait: number; write: string }) =>
      `Entonces tarda más: la dirección nueva se verifica con su código, se avisa tres veces a la antigua y, si nadie se opone allí en un plazo de ${days(wait)}, queda cambiada. Nuestra oficina (${write}) puede ayudar antes, en cuanto compruebe que es usted.`,
    freshFirst: rich<"a">`Antes queremos comprobar que es usted: <a>reciba un código en la dirección antigua</a>.`,
    onItsWay: ({ from, to, day }: { from: string; to: string; day: string }) =>
      rich`Desde el ${day} su dirección está pasando de <strong>${from}</strong> a <strong>${to}</strong>.`,
    typeCode: (until: string) => `Escriba el código de nuestro correo a la dirección nueva. Vale hasta el ${until}.`,
    byLink: "El correo a la dirección nueva contiene un botón que hay que pulsar.",
    code: "Código del correo a la dirección nueva",
    prove: "Verificar la dirección nueva",
    newProven: "La dirección nueva está verificada.",
    oldConfirmed: "La dirección antigua ha dado su conformidad.",
    oldWaits: (day: string) =>
      `La dirección antigua aún no ha respondido. Pulse el botón de nuestro correo y queda hecho al momento; si no, el ${day}.`,
    oldNext: "La dirección antigua también tiene un correo; su botón se puede pulsar antes o después.",
    end: "Dejarlo todo como está",
    noLetter: "¿No llega el correo? Mire entre los no deseados, o empiece de nuevo: indique otra vez la dirección.",
    beginAnew: "Empezar de nuevo",
    done: {
      asked: () => "Dos correos van de camino: un código a la dirección nueva y una pregunta a la antigua.",
      proven: () => "La dirección nueva está verificada.",
      changed: (email: string) => `El cambio está hecho: desde ahora escribimos a ${email}.`,
      ended: () => "No se ha cambiado nada.",
    },
    answer: {
      title: "Su correo electrónico",
      question: ({ from, to }: { from: string; to: string }) =>
        rich`¿Deben pasar desde ahora los correos y la cuenta de <strong>${from}</strong> a <strong>${to}</strong>?`,
      yes: "Sí, cambiarla",
      no: "No, no fui yo",
      noSays: "Entonces no se cambia nada, y se cierra la sesión en todos los navegadores de la cuenta.",
      agreed: "Gracias. Quedará cambiada en cuanto se verifique también la dirección nueva.",
      changed: "Gracias. El cambio está hecho.",
      refused:
        "No se ha cambiado nada, y se ha cerrado la sesión en todos los navegadores. Quien lo pidió tenía la sesión iniciada en su cuenta: si comparte un equipo o un buzón, cierre la sesión también allí.",
      toSignIn: "Iniciar sesión",
    },
    byButton: {
      title: "¿Es suya esta dirección?",
      says: "Pulse el botón y su cuenta pasará a usar esta dirección.",
      yes: "Sí, es mía",
    },
    provenByLink: "Gracias. La dirección está verificada, y su cuenta pasará a usarla en cuanto el cambio esté hecho.",
    letters: {
      code: ({ magazine, code, good }: { magazine: string; code: string; good: number }) => ({
        subject: `${code} es el código de su dirección nueva en ${magazine}`,
        title: "Su correo electrónico nuevo",
        paragraphs: ["Una cuenta de nuestra revista va a usar esta dirección. Escriba este código en la página que lo pidió."],
        after: [`Vale durante ${days(good)}. Si no lo pidió usted, no haga nada: sin el código no se cambia nada.`],
        footer: "Recibe este único correo porque esta dirección se indicó en una cuenta.",
      }),
      link: ({ good }: { good: number }) => ({
        subject: "¿Es esta su dirección nueva?",
        title: "Su correo electrónico nuevo",
        paragraphs: [
          "Pidió a nuestra oficina que le escribamos desde ahora a esta dirección y que pueda iniciar sesión con ella. Pulse el botón y quedará verificado que es suya.",
        ],
        button: "Sí, esta es mi dirección",
        after: [`El botón vale durante ${days(good)}. Si no lo pidió usted, no haga nada.`],
        footer: "Recibe este único correo porque esta dirección se indicó a nuestra oficina.",
      }),
      hasAccount: ({ magazine }: { magazine: string }) => ({
        subject: `Su dirección en ${magazine}`,
        title: "Esta dirección tiene una cuenta",
        paragraphs: [
          "Alguien con la sesión iniciada en otra cuenta quería que esa cuenta usara esta dirección. La dirección ya tiene una cuenta propia, así que no puede ser; a nadie se le ha dicho que la tiene.",
          "Si fue usted, inicie sesión con esta dirección. Si quiere que ambas cuentas sean una, escriba a nuestra oficina.",
        ],
        footer: "Recibe este correo porque esta dirección se indicó en una cuenta. Nada de lo suyo ha cambiado.",
      }),
      question: ({ to, wait, byOffice }: { to: string; wait: number; byOffice: boolean }) => ({
        subject: "¿Cambiamos su correo electrónico?",
        title: "¿Lo ha pedido usted?",
        paragraphs: [
          byOffice
            ? `Alguien que dice ser usted pidió a nuestra oficina que su cuenta use otra dirección: ${to}.`
            : `Alguien con la sesión iniciada en su cuenta pidió que use otra dirección: ${to}.`,
          `Si fue usted, pulse el botón y dé su conformidad. Si no, púlselo y rechácelo: entonces no se cambia nada y se cierra la sesión en todos los navegadores. Sin respuesta, se cambia ${days(wait)} después de verificarse la dirección nueva.`,
        ],
        button: "Aceptar o rechazar",
        footer: "Recibe este correo porque su cuenta usa esta dirección.",
      }),
      reminder: ({ to, day }: { to: string; day: string }) => ({
        subject: `El ${day} cambiará su correo electrónico`,
        title: "¿Lo ha pedido usted?",
        paragraphs: [
          `Su cuenta va a usar otra dirección: ${to}. Desde esta nadie ha respondido. El ${day} queda cambiada, salvo que lo rechace.`,
        ],
        button: "Aceptar o rechazar",
        footer: "Recibe este correo porque su cuenta usa esta dirección.",
      }),
      changedOld: ({ to, write }: { to: string; write: string }) => ({
        subject: "Su correo electrónico ha cambiado",
        title: "Su dirección ha cambiado",
        paragraphs: [
          `Desde ahora su cuenta usa ${to}. Este es nuestro último correo a esta dirección.`,
          `Si no fue usted, escriba enseguida a ${write}.`,
        ],
        footer: "Recibe este correo porque su cuenta usaba esta dirección.",
      }),
      changedNew: ({ from }: { from: string }) => ({
        subject: "Su correo electrónico ha cambiado",
        title: "Su dirección ha cambiado",
        paragraphs: [
          `Su cuenta usaba ${from} y desde ahora usa esta dirección: con ella inicia sesión, y aquí llegan todos los correos. No ha cambiado nada más.`,
        ],
        footer: "Recibe este correo porque su cuenta usa esta dirección.",
      }),
      notChanged: ({ to, as }: { to: string; as: "taken" | "stopped" }) => ({
        subject: "Su correo electrónico no ha cambiado",
        title: "No se ha cambiado nada",
        paragraphs: [
          as === "taken"
            ? `Su cuenta iba a usar ${to}. Esa dirección ya tiene una cuenta propia, así que no se ha cambiado nada. Inicie sesión con ella, o escriba a nuestra oficina.`
            : `Su cuenta iba a usar ${to}. Nuestra oficina lo ha detenido; escríbanos si quiere saber por qué.`,
        ],
        footer: "Recibe este correo porque su cuenta usa esta dirección.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Obtener todo lo que guardamos sobre usted</a>`,
    title: "Todo lo que guardamos sobre usted",
    says: (keptDays: number) =>
      `Un solo archivo (ZIP) con una página para leer y lo mismo en JSON para programas: su cuenta y dónde tiene la sesión iniciada, direcciones postales, suscripciones con cada ejemplar, pedidos, facturas y pagos, el boletín, cada correo que le hemos escrito y lo que ha hecho en la redacción, si trabaja en ella. No hay contraseñas, y nunca tenemos números de tarjeta. Está disponible durante ${days(keptDays)}, solo para usted.`,
    ask: "Preparar el archivo",
    making: "El archivo se está preparando. Un correo le avisará cuando esté listo; tarda unos minutos como mucho.",
    failed: "No se ha podido preparar el archivo; lo intentamos de nuevo. Nuestra oficina está al tanto.",
    ready: ({ until }: { until: string }) => ({
      subject: "Todo lo que guardamos sobre usted",
      title: "Su archivo está listo",
      paragraphs: [`Ha pedido todo lo que guardamos sobre usted. El archivo está disponible hasta el ${until}, en su cuenta.`],
      button: "Ir al archivo",
      footer: "Recibe este correo porque el archivo se pidió en su cuenta.",
    }),
    thereIs: ({ made, until, size }: { made: string; until: string; size: string }) =>
      `Preparado el ${made}, ${size}; está disponible hasta el ${until}.`,
    fetch: "Descargar el archivo",
    end: "Borrar el archivo ahora",
    freshFirst: rich<"a">`Antes de que lo descargue queremos comprobar que es usted: <a>reciba un código en su dirección</a>.`,
    done: { asked: "El archivo se está preparando.", ended: "El archivo se ha borrado." },
    fileTitle: (magazine: string) => `Todo lo que ${magazine} guarda sobre usted`,
    fileSays:
      "Abajo está lo que contienen las tablas, con los nombres que tienen allí. Lo mismo está en data.json. Las fechas y horas están en UTC; los importes, en la unidad menor de la moneda.",
    groups: {
      account: "Su cuenta",
      addresses: "Direcciones postales",
      subscriptions: "Suscripciones",
      orders: "Pedidos, regalos y facturas",
      payments: "Pagos",
      newsletter: "El boletín",
      letters: "Correos",
      reading: "Lecturas",
      desk: "En la redacción",
    },
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>Ver lo que ha aceptado</a>`,
    title: "Lo que ha aceptado",
    says: "Todo lo que ha aceptado: cuándo, dónde, con qué texto y cómo retirar su consentimiento. Lo hecho hasta entonces sigue siendo lícito.",
    none: "Todavía no ha aceptado nada.",
    newsletter: "El boletín",
    agreed: (day: string) => `Aceptado el ${day}`,
    withdrawn: (day: string) => `Retirado el ${day}`,
    how: "Cómo",
    words: "Texto",
    noWords: "El texto de aquel día no se guardó.",
    sendNone: "No quiero recibir el boletín",
    pushWay: (settings: string) => rich<"a">`Se retira en ese navegador, en <a>${settings}</a>.`,
    pushEnded: "Terminó por sí solo: ya no se podía avisar a ese navegador.",
    orders: "Pedidos y renovaciones",
    order: (number: number) => `Pedido ${number}`,
    renews: rich<"a">`La renovación se basa en esto. <a>Detener la renovación</a>`,
    letters: "Cartas a la redacción",
    letterAbout: (headline: string) => `Una carta sobre «${headline}»`,
    letter: "Una carta a la revista",
    letterTaken: (write: string) => `La redacción la ha aceptado para la revista: escriba a ${write} si prefiere que no se publique.`,
    withdrawLetter: "Retirar el consentimiento y borrar la carta",
    done: {
      newsletter: "Ya no recibirá el boletín.",
      letter: "La carta se ha borrado.",
      over: "Ya estaba borrada, o la redacción la ha aceptado.",
    },
  },
};
