/** Why what runs at a gateway cannot be taken over, or given back. */
export const takeover = {
  noGateway:
    "Não está ligado nenhum serviço de pagamento que cobre automaticamente. Defina STRIPE_SECRET_KEY, como diz docs/OPERATIONS.md.",
  missing: "Nada com esse nome foi lido no serviço de pagamento. Faça o plano de novo.",
  notProposed: "O cliente já tem outro endereço, ou já foi indicada uma pessoa. Faça o plano de novo.",
  notTheirs: "Não é uma das que correm aqui em seu nome, ou entretanto foi transferida. Faça o plano de novo.",
  anothers: "Este cliente já é de outra pessoa aqui.",
  taken: "Está transferida, no todo ou em parte. Desfaça isso primeiro.",
};
