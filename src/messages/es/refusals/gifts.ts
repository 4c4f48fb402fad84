/** Why a gift is not taken, or not given like this. */
export const gifts = {
  whom: "¿Para quién es?",
  noEmail: "Esto no es un correo electrónico. Déjelo vacío si va a entregar usted la tarjeta.",
  cardTooLong: "En la tarjeta caben 600 caracteres.",
  dayPast: "Elija hoy o un día futuro.",
  noGift: "No hay ningún regalo detrás de este enlace. Quizá le falte una letra.",
  nobodyWaits: "Este regalo ya no espera a nadie.",
  unpaid: "Este regalo aún no está pagado.",
  takenBack: "Quien hizo este regalo lo ha retirado.",
  takenByOther: "Alguien ya ha aceptado este regalo.",
  yours: "Este regalo ya es suyo; lo encuentra en la página de su cuenta.",
  over: "El plazo para aceptar este regalo ha vencido. Quien lo hizo puede abrirlo de nuevo desde la página de su cuenta.",
};
