/** The part of jStat that is used: it comes without types. */
declare module 'jstat' {
  const jStat: {
    readonly normal: { readonly cdf: (x: number, mean: number, deviation: number) => number }
  }
  export default jStat
}
