/** Lights the named parts of a drawn diagram and dims the rest; an empty list lights nothing and dims nothing. */
export function light(picture: Element | null | undefined, parts: readonly string[]): void {
  picture?.toggleAttribute('data-walking', parts.length > 0)
  for (const element of picture?.querySelectorAll<SVGElement>('[data-part]') ?? []) {
    element.toggleAttribute('data-lit', parts.includes(element.dataset.part ?? ''))
  }
}

/** Scrolls a picture that is wider than its frame so that the middle of what is lit stands in the middle. The page stays. */
export function showLit(picture: Element | null | undefined): void {
  const frame = picture?.querySelector('.diagram-picture')
  const boxes = [...(frame?.querySelectorAll('[data-lit]') ?? [])].map(part => part.getBoundingClientRect())
  if (!frame || boxes.length === 0) return
  const middle = (Math.min(...boxes.map(box => box.left)) + Math.max(...boxes.map(box => box.right))) / 2
  const { left, width } = frame.getBoundingClientRect()
  frame.scrollLeft += middle - left - width / 2
}
