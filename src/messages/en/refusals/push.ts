/** Word of a new issue by the browser. */
export const push = {
  invalid: "Your browser gave no address at which it can be told. Try again, or use another browser.",
  tooOften: "That was often. Try again in an hour.",
};
