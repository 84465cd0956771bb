import { type RefObject, useEffect, useState } from 'react'

/** Drawn at this width until the page has been laid out, and where nothing is laid out. */
const WIDTH_BEFORE_LAYOUT = 720

/** How wide an element is, in CSS pixels, now and after the window has changed. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(WIDTH_BEFORE_LAYOUT)
  useEffect(() => {
    const { current } = element
    if (current === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth) || WIDTH_BEFORE_LAYOUT))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
