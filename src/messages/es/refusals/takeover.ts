/** Why what runs at a gateway cannot be taken over, or given back. */
export const takeover = {
  noGateway: "No hay activada ninguna pasarela que cobre a nadie por sí sola. Configure STRIPE_SECRET_KEY, como dice docs/OPERATIONS.md.",
  missing: "En la pasarela no se leyó nada con ese nombre. Haga el plan de nuevo.",
  notProposed: "El cliente ya tiene otra dirección, o ya se indicó a alguien. Haga el plan de nuevo.",
  notTheirs: "No es una de las suyas que corren aquí, o se traspasó entretanto. Haga el plan de nuevo.",
  anothers: "Este cliente ya es de otra persona aquí.",
  taken: "Está traspasada, o lo está a medias. Deshaga eso antes.",
};
