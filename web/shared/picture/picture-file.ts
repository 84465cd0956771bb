import { keepFile } from '../act/keep-file.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const PAINTED = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight', 'opacity'] as const
/** A PNG is drawn this many times as large as on the screen, for paper. */
const PNG_SCALE = 2
/** The longest side that every browser draws. */
const MOST_PNG_PIXELS = 16_000

/** A picture that stands by itself: with the colours and letters that the page gave it, on its ground. */
export function standaloneSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const [originals, copies] = [picture, copy].map((one) => [one, ...one.querySelectorAll('*')])
  for (const [at, original] of (originals ?? []).entries()) {
    const style = getComputedStyle(original)
    for (const name of PAINTED) {
      const value = style.getPropertyValue(name)
      if (value !== '') copies?.[at]?.setAttribute(name, value)
    }
    copies?.[at]?.removeAttribute('class')
  }
  const ground = document.createElementNS(NAMESPACE, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--card') || '#fff')
  copy.setAttribute('xmlns', NAMESPACE)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

export function keepSvg(picture: SVGSVGElement, name: string): void {
  keepFile({ name: `${name}.svg`, content: new Blob([standaloneSvg(picture)], { type: 'image/svg+xml' }) })
}

/** @throws when the browser cannot draw a picture of this size */
export async function keepPng(picture: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = picture.viewBox.baseVal
  const scale = Math.min(PNG_SCALE, MOST_PNG_PIXELS / Math.max(width, height))
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(picture))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (content === null) throw new Error('the picture was not drawn')
  keepFile({ name: `${name}.png`, content })
}
