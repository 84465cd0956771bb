/** One package that the programme is shipped with, as CycloneDX tells of it. */
export interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly licenses?: readonly {
    readonly expression?: string
    readonly license?: { readonly id?: string; readonly name?: string }
  }[]
}

/** The parts of a CycloneDX document that are read. */
export interface Sbom {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

/** @returns the document with the packages named and all that they depend on, without the tools they are made with */
export function selectShipped(sbom: Sbom, names: ReadonlySet<string>): Sbom {
  const dependsOn = new Map(sbom.dependencies.map((each) => [each.ref, each.dependsOn ?? []]))
  const shipped = new Set<string>()
  const add = (ref: string): void => {
    if (shipped.has(ref)) return
    shipped.add(ref)
    for (const next of dependsOn.get(ref) ?? []) add(next)
  }
  for (const component of sbom.components) if (names.has(component.name)) add(component['bom-ref'])
  return {
    ...sbom,
    components: sbom.components.filter((component) => shipped.has(component['bom-ref'])),
    dependencies: sbom.dependencies.filter(({ ref }) => shipped.has(ref)),
  }
}

/** Both together, each package once, under the head of the first. */
export function joinBoms(one: Sbom, other: Sbom): Sbom {
  const known = new Set(one.components.map((component) => component['bom-ref']))
  const isNew = (ref: string): boolean => !known.has(ref)
  return {
    ...one,
    components: [...one.components, ...other.components.filter((component) => isNew(component['bom-ref']))],
    dependencies: [...one.dependencies, ...other.dependencies.filter(({ ref }) => isNew(ref))],
  }
}

/** Licences that may be combined with EUPL-1.2, by SPDX identifier; OFL is that of fonts. */
const COMPATIBLE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'CC0-1.0',
  'OFL-1.1',
  'Unlicense',
])

export const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ')

/** An expression of SPDX: each part joined by AND has to be compatible, of those joined by OR one. */
const isCompatible = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => COMPATIBLE.has(one.trim())))

/** @returns a sentence for each package whose licence is missing or cannot be combined with ours */
export const refuseLicences = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    const licence = licenceOf(component)
    if (isCompatible(licence)) return []
    return [`${component.name}@${component.version}: ${licence === '' ? 'no licence is stated' : licence}`]
  })
