/** Why a magazine is not set up like this. */
export const setup = {
  keyWrong: "Não é esta a chave. Cada início do Masthead imprime uma enquanto não houver revista; veja a última.",
  settingUp: "Esta revista ainda está em preparação. Volte dentro de um minuto.",
  done: "Já há uma revista aqui.",
  notSure: "Marque que a demonstração pode desaparecer; sem isso nada acontece.",
  noBackup: (folder: string) =>
    `Não foi possível fazer a cópia de segurança da demonstração em ${folder}; por isso ela fica, e nada aconteceu. Procure a causa no log e tente de novo.`,
  busy: "A demonstração ficou como estava, e nada se perdeu: um trabalho em segundo plano não a libertou a tempo. Prima o botão mais uma vez, e continua daqui.",
  noTitle: "Uma revista precisa de um título.",
  noRhythm: "Escolha com que frequência sai.",
  noCurrency: (typed: string) => `“${typed}” não é uma moeda; escreva-a como EUR, GBP ou USD.`,
  noLanguage: (typed: string) => `“${typed}” não é um idioma; escreva um código como en, pt ou pt-BR.`,
  noCountry: (typed: string) => `“${typed}” não é um país; escolha um da lista.`,
  noZone: (typed: string) => `“${typed}” não é um fuso horário; escreva-o como Europe/Lisbon.`,
  noEmail: "Indique o seu próprio e-mail, como name@example.org.",
  tooEarly: ({ isPast, earliest }: { isPast: boolean; earliest: string }) =>
    isPast
      ? `Esse dia já passou. O primeiro número feito aqui pode sair em ${earliest} ou mais tarde: fecha dez dias antes. Os que já saíram contam-se pelo número.`
      : `Um número desse dia já teria fechado. Pode sair em ${earliest} ou mais tarde: fecha dez dias antes.`,
};
