/** Why it is not renewed, or its edition not changed. */
export const renewals = {
  paidBack: "Se puso fin a esta suscripción y se reembolsó. Suscríbase de nuevo.",
  notBought: "Esta no se compró, así que no hay nada que renovar. Elija una suscripción.",
  already: "Ya está renovada: queda más de un período completo por llegar.",
  nothing: "No hay nada que renovar.",
  anotherTerm: "Diga que quiere otro período, o déjelo como está.",
  begun: (order: number) => `El pedido ${order} ya está anotado y aún no está pagado. Continúe con ese, o diga que quiere otro período.`,
  termAhead: (order: number) =>
    `El pedido ${order} ya pagó un período completo del que aún no ha llegado nada. Ahora no se ha pedido nada; si quiere otro, dígalo.`,
  notRunning: "La suscripción no está en vigor.",
  onHold: "Tiene números en pausa; levante antes la pausa.",
  termRuns: (last: number) => `Ya está renovada. La edición se podrá cambiar cuando termine el período en curso, con el n.º ${last}.`,
  notOwn: "Solo se puede cambiar la edición de una suscripción propia.",
  unpaid: "Aún no está pagada.",
  switchBegun: (order: number) =>
    `El pedido ${order} ya está anotado y aún no está pagado. Continúe con ese, o diga que este también se pagará.`,
  both: "Diga que quiere ambos, o déjelo como está.",
  nothingLeft: "No queda nada del período cuya edición se pueda cambiar.",
  sumChanged: (sum: string) => `Entretanto se ha cerrado un número y el importe ha cambiado: ahora es ${sum}. Revíselo, por favor.`,
  chargedThere: ({ gateway, standing, until }: { gateway: string; standing: string; until: string | null }) =>
    `${gateway} sigue cobrándola por su cuenta (${standing}${until ? `, pagada hasta ${until}` : ""}). Si también se cobra aquí, se paga dos veces. Traspásela o póngale fin allí antes, o diga que lo sabe.`,
  agree: "Marque, por favor, que está de acuerdo.",
  tick: "Marque esto para continuar.",
};
