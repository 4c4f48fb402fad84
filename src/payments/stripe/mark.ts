/** What our own objects at Stripe carry; an account may have others, which are left alone. */
export const mark = (paymentId: string) => ({ masthead_payment: paymentId });
