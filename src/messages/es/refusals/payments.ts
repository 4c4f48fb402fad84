/** Why a card or a gateway does not take the money. */
export const payments = {
  card: "Algo de la tarjeta no está bien todavía.",
  cardNumber: "Este número tiene una errata.",
  expiry: "Indique mes y año como en la tarjeta, por ejemplo 04/29.",
  check: "Tres o cuatro cifras, del reverso de la tarjeta.",
  notOnline: "Los pedidos aún no se pueden hacer en línea. No se ha cobrado nada.",
  noStep: "No hay ningún pago que espere este paso.",
  runsElsewhere:
    "Esta suscripción sigue en marcha donde comenzó, y se está trasladando aquí. No se ha cobrado nada. Escríbanos, por favor, y lo miramos.",
  paidElsewhere: "Esta suscripción está pagada hasta más adelante, y entonces sigue por sí sola. Ahora no hay que pagar nada más.",
  noPayment: "No existe ese pago.",
  failed: ({ why, todo }: { why: string; todo: string }) => `El pago no se completó: ${why}. No se ha cobrado nada. ${todo}`,
  failures: {
    declined: { why: "su banco lo rechazó", todo: "Pague con otra tarjeta, o pregunte a su banco." },
    "not enough": { why: "no hay saldo suficiente en la cuenta", todo: "Pague con otra tarjeta, o inténtelo de nuevo más tarde." },
    "expired card": { why: "la tarjeta ha caducado", todo: "Pague con otra tarjeta." },
    "wrong details": { why: "un dato de la tarjeta no era correcto", todo: "Compruebe lo que dice la tarjeta, o pague con otra." },
    "limit reached": {
      why: "se alcanzó el límite de la tarjeta o de la cuenta",
      todo: "Inténtelo de nuevo más tarde, pague con otra tarjeta, o pregunte a su banco.",
    },
    "not allowed": { why: "la tarjeta o la cuenta no permite pagos como este", todo: "Pague con otra tarjeta, o de otra manera." },
    "no account": { why: "la cuenta está cerrada, o no se encontró", todo: "Pague desde otra cuenta, o con tarjeta." },
    "no answer": { why: "su banco no respondió", todo: "Inténtelo de nuevo dentro de unos minutos." },
    "authentication required": {
      why: "su banco quiere que usted lo confirme",
      todo: "Pague de nuevo, y confírmelo cuando su banco lo pida.",
    },
    "no method": { why: "no hay tarjeta ni cuenta guardada para ello", todo: "Pague con tarjeta, o de otra manera." },
    "not confirmed": { why: "no se confirmó, o no a tiempo", todo: "Pague de nuevo, y confírmelo cuando se le pida." },
    interrupted: { why: "se interrumpió antes de llegar al banco", todo: "Inténtelo de nuevo." },
    "no play card": {
      why: "no es una tarjeta de mentira, y las reales no funcionan aquí",
      todo: "Use una de las tarjetas que se muestran aquí.",
    },
  },
};
