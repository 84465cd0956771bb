// Where tests sign in by the thousand, a guess may be cheap: all else about a password's hash is as in earnest.
export const COST = { N: 2, r: 1, p: 1 }
