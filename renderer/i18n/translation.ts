/** The same messages in another language: a key that is missing or too much is a type error. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
};
