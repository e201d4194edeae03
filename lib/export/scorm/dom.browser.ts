type Child = Node | string

/** An element with properties and children. `html` is ours, made when the package was built. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { readonly html?: string } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const { html, ...rest } = properties
  const element = Object.assign(document.createElement(tag), rest)
  if (html !== undefined) element.innerHTML = html
  element.append(...children)
  return element
}
