/** Lights the named parts of a drawn diagram and dims the rest; an empty list lights nothing and dims nothing. */
export function light(picture: Element | null | undefined, parts: readonly string[]): void {
  picture?.toggleAttribute('data-walking', parts.length > 0)
  for (const element of picture?.querySelectorAll<SVGElement>('[data-part]') ?? []) {
    element.toggleAttribute('data-lit', parts.includes(element.dataset.part ?? ''))
  }
}
