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
};
