/** How a reader likes to read: the form of it, and what its choices are called. */
export const asOneReads = {
  title: "Opções de leitura",
  says: "Ficam guardadas neste navegador durante um ano, sem precisar de conta. Ninguém anota quem lê nem de que maneira.",
  size: "Tamanho da letra",
  sizes: { usual: "Normal", small: "Pequeno", large: "Grande", larger: "Maior", largest: "Muito grande" },
  face: "Tipo de letra",
  faces: { usual: "O da revista", serif: "Com serifas", sans: "Sem serifas", dyslexia: "Para dislexia" },
  measure: "Comprimento das linhas",
  measures: { usual: "Normal", narrow: "Curto", wide: "Longo" },
  shade: "Cores",
  shades: { usual: "As do sistema", light: "Claras", dark: "Escuras", sepia: "Sépia" },
  flow: "Um número lido como livro",
  flows: { usual: "Em páginas", scroll: "Numa só página longa" },
  places: "Onde a leitura parou",
  kept: { usual: "Guardado neste navegador e, com a sessão iniciada, na sua conta", off: "Não guardado" },
  read: "Ler assim",
  tryIt: "É assim que fica",
  sample:
    "A barca que atravessa ao anoitecer não leva outras luzes senão as suas, e quem espera no cais reconhece-a pelo vazio que ela abre na fila de janelas da outra margem. Nunca chega atrasada. Só que, às vezes, não está lá.",
};
