/** Why a gift is not taken, or not given like this. */
export const gifts = {
  whom: "Para quem é?",
  noEmail: "Isto não é um e-mail. Deixe vazio se vai entregar o cartão em mãos.",
  cardTooLong: "No cartão cabem 600 caracteres.",
  dayPast: "Escolha hoje ou um dia futuro.",
  noGift: "Não há presente por trás deste link. Talvez lhe falte uma letra.",
  nobodyWaits: "Este presente já não espera por ninguém.",
  unpaid: "Este presente ainda não está pago.",
  takenBack: "Quem ofereceu este presente retirou-o.",
  takenByOther: "Alguém já recebeu este presente.",
  yours: "Este presente já é seu; está na página da sua conta.",
  over: "O prazo para receber este presente passou. Quem o ofereceu pode abri-lo de novo na página da sua conta.",
};
