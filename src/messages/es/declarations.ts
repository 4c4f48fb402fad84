import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Cancelar contratos aquí", withdrawal: "Desistir del contrato" },
  declared: { contract: "Contrato", wish: "Fin deseado", reason: "Motivo" },
  says: {
    cancellation:
      "Declare aquí que una suscripción debe terminar. No necesita cuenta ni motivo. Lo pagado sigue llegando y no se cobra nada más.",
    withdrawal: "Declare aquí que desiste de un contrato, en un plazo de catorce días desde que lo celebró. No necesita cuenta ni motivo.",
  },
  name: "Su nombre",
  email: "Correo electrónico, para la confirmación",
  contract: "Qué contrato: número del pedido, de la factura o de la suscripción, o a qué está suscrito y su dirección postal",
  wish: "Cuándo debe terminar, si no es lo antes posible",
  reason: "Motivo, si hay uno extraordinario",
  buttons: { cancellation: "Cancelar ahora", withdrawal: "Confirmar el desistimiento" },
  received: "Recibido",
  done: { cancellation: "Su cancelación se ha recibido.", withdrawal: "Su desistimiento se ha recibido." },
  next: "Un correo a la dirección indicada lo confirma con el día y la hora. Nuestra oficina hace ahora lo que corresponde y escribe a la dirección del contrato. Este formulario por sí solo no ha cambiado nada en ninguna cuenta.",
  letter: ({ kind }) => ({
    title: kind === "cancellation" ? "Su cancelación" : "Su desistimiento",
    subject: kind === "cancellation" ? "Hemos recibido su cancelación" : "Hemos recibido su desistimiento",
    paragraphs: [
      "Esto confirma lo que se declaró en nuestras páginas con esta dirección, y cuándo lo recibimos.",
      "Nuestra oficina hace ahora lo que corresponde y escribe a la dirección del contrato. El formulario por sí solo no ha cambiado nada en ninguna cuenta.",
      ...(kind === "cancellation"
        ? [
            "Si la suscripción es suya con esta misma dirección, no tiene que esperar: inicie sesión con un código que llega a esta dirección y cancélela directamente. Queda hecho al momento.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Cancelarla en mi cuenta" }),
    footer: "Recibe este correo porque su dirección se indicó en la declaración. Si no fue usted, nada se hará sin preguntarle.",
  }),
};
