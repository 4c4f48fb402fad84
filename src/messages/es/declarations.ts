import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Cancelar contratos aquí", withdrawal: "Desistir del contrato" },
  says: {
    cancellation:
      "Declare aquí que una suscripción debe terminar. No necesita cuenta ni motivo. Lo pagado sigue llegando y no se cobra nada más.",
    withdrawal: "Declare aquí, dentro de catorce días, que desiste de un contrato. No necesita cuenta ni motivo.",
  },
  name: "Su nombre",
  email: "Correo electrónico, para la confirmación",
  contract: "Qué contrato: número del pedido, de la factura o de la suscripción, o a qué está suscrito y su dirección postal",
  wish: "Cuándo debe terminar, si no es cuanto antes",
  reason: "Motivo, si hay uno extraordinario",
  buttons: { cancellation: "Cancelar ahora", withdrawal: "Confirmar el desistimiento" },
  received: "Recibido",
  done: { cancellation: "Su cancelación se ha recibido.", withdrawal: "Su desistimiento se ha recibido." },
  next: "Un correo a la dirección indicada lo confirma con el día y la hora. Nuestra oficina hace ahora lo que corresponde y escribe a la dirección del contrato. Este formulario por sí solo no ha cambiado nada en ninguna cuenta.",
  letter: ({ kind }) => ({
    subject: kind === "cancellation" ? "Hemos recibido su cancelación" : "Hemos recibido su desistimiento",
    paragraphs: [
      "Esto confirma lo que se declaró en nuestras páginas con esta dirección, y cuándo lo recibimos.",
      "Nuestra oficina hace ahora lo que corresponde y escribe a la dirección del contrato. El formulario por sí solo no ha cambiado nada en ninguna cuenta.",
      ...(kind === "cancellation"
        ? [
            "Si la suscripción es suya con esta misma dirección, no tiene que esperar: entre con un código que llega aquí y termínela usted. Queda hecho al momento.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Terminarla yo" }),
    footer: "Recibe este correo porque su dirección se indicó en la declaración. Si no fue usted, nada se hará sin preguntarle.",
  }),
};
