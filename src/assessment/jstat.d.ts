/** The part of jStat that is used: it comes without types. */
declare module 'jstat' {
  const jStat: { readonly studentt: { readonly cdf: (t: number, degreesOfFreedom: number) => number } }
  export default jStat
}
