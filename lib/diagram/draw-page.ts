export interface DrawnSvg {
  svg: string
  clipped: string[]
}

interface DrawRequest {
  id: string
  source: string
  kind: string
  title: string
  description: string
  edges: string[]
  roles: Record<string, string>
}

/**
 * Runs inside the drawing page (so it closes over nothing): draws, names the parts, turns every style into a presentation
 * attribute, since the Content-Security-Policy of the site allows no inline styles, and measures that no label is clipped.
 */
export async function cleanInPage(request: DrawRequest): Promise<DrawnSvg> {
  const { id, source, kind, title, description, edges, roles } = request
  const { mermaid } = globalThis as unknown as {
    mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> }
  }
  const { svg: raw } = await mermaid.render(id, source)
  document.body.innerHTML = raw
  const svg = document.body.querySelector('svg') as SVGSVGElement
  const all = (selector: string) => [...svg.querySelectorAll<SVGGraphicsElement>(selector)]

  const nameParts = () => {
    for (const node of all('g.node, g.cluster')) {
      const name = /(?:flowchart|state)-(.+)-\d+$/.exec(node.id)?.[1] ?? node.dataset.id ?? node.id
      node.dataset.part = name.replace(`${id}-`, '')
    }
    const paths = all('path.flowchart-link, path.transition')
    const labels = all('g.edgeLabels > g.edgeLabel')
    paths.forEach((path, i) => {
      if (edges[i]) path.dataset.part = edges[i]
      if (edges[i] && labels[i]) labels[i].dataset.part = edges[i]
    })
    for (const actor of all('rect.actor, text.actor, line.actor-line')) {
      const name = actor.getAttribute('name') ?? actor.parentElement?.querySelector('[name]')?.getAttribute('name')
      if (name) actor.dataset.part = name
    }
    all('text.messageText').forEach((text, i) => {
      text.dataset.part = `m${i + 1}`
      text.dataset.halo = ''
    })
    all('.messageLine0, .messageLine1').forEach((line, i) => {
      line.dataset.part = `m${i + 1}`
    })
  }

  const findClipped = () =>
    all('g.node').flatMap(node => {
      const shape = node
        .querySelector<SVGGraphicsElement>('rect, polygon, path, circle, ellipse')
        ?.getBoundingClientRect()
      const text = node.querySelector<SVGGraphicsElement>('text')?.getBoundingClientRect()
      if (!shape || !text || text.width === 0) return []
      const outside =
        text.left < shape.left - 1 ||
        text.right > shape.right + 1 ||
        text.top < shape.top - 1 ||
        text.bottom > shape.bottom + 1
      return outside ? [node.textContent ?? ''] : []
    })

  const hex = (color: string) => {
    const [r, g, b] = color.match(/[\d.]+/g)?.map(Number) ?? []
    return r === undefined
      ? ''
      : `#${[r, g, b]
          .map(n =>
            Math.round(n ?? 0)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`
  }
  const names = Object.fromEntries(Object.entries(roles).map(([role, color]) => [color, role]))
  const paint = (color: string, fallback: string) => {
    if (color === 'none' || /rgba\(.*, 0\)|transparent/.test(color)) return 'none'
    return `var(--dg-${names[hex(color)] ?? fallback})`
  }
  const shapes = 'path, rect, circle, ellipse, polygon, polyline, line, text, tspan'
  const flatten = () => {
    for (const element of all(shapes)) {
      const style = getComputedStyle(element)
      const isText = element.tagName === 'text' || element.tagName === 'tspan'
      const hidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0'
      if (hidden) {
        element.dataset.drop = ''
        continue
      }
      if (element.tagName !== 'tspan') {
        const inked = isText ? (element.querySelector('tspan') ?? element) : element
        element.setAttribute('fill', paint(getComputedStyle(inked).fill, isText ? 'text' : 'node'))
        if (isText || style.stroke === 'none' || style.strokeWidth === '0px') element.removeAttribute('stroke')
        else {
          element.setAttribute('stroke', paint(style.stroke, 'line'))
          element.setAttribute('stroke-width', style.strokeWidth.replace('px', ''))
          if (style.strokeDasharray !== 'none' && !/^(0px|1px, 0px|1, 0)$/.test(style.strokeDasharray))
            element.setAttribute('stroke-dasharray', style.strokeDasharray.replaceAll('px', ''))
        }
      }
      if (isText) {
        element.setAttribute('font-size', style.fontSize.replace('px', ''))
        if (Number(style.fontWeight) >= 600) element.setAttribute('font-weight', '600')
        if (element.tagName === 'text') {
          element.setAttribute('text-anchor', style.textAnchor)
          if ('halo' in element.dataset) {
            // Words that cross a lifeline stay readable on a halo of the paper's colour.
            for (const [name, value] of Object.entries({
              'paint-order': 'stroke',
              stroke: 'var(--dg-label-bg)',
              'stroke-width': '5',
              'stroke-linejoin': 'round',
            }))
              element.setAttribute(name, value)
          }
          if (style.dominantBaseline !== 'auto') element.setAttribute('dominant-baseline', style.dominantBaseline)
        }
      }
    }
  }
  const strip = () => {
    for (const element of all('[data-drop], style, script, linearGradient, defs:empty, rect:not([width])'))
      element.remove()
    for (const element of [svg, ...all('*')]) {
      for (const name of [
        'style',
        'class',
        'aria-roledescription',
        'data-look',
        'data-et',
        'data-node',
        'data-edge',
        'data-id',
        'data-points',
        'data-halo',
        'alignment-baseline',
        'font-style',
        'xmlns:xlink',
      ])
        element.removeAttribute(name)
    }
    // Mermaid gives each word a tspan of its own; a line of plain words is one text.
    for (const row of all('tspan:has(> tspan)')) {
      if (!row.querySelector('[font-weight="600"], [font-weight="bold"]')) row.replaceChildren(row.textContent ?? '')
    }
    const text = svg.innerHTML
    for (const marker of all('marker, symbol, filter')) if (!text.includes(`#${marker.id})`)) marker.remove()
    for (const group of all('g')) if (group.childElementCount === 0) group.remove()
  }
  // Mermaid lets lifelines run to 2000 and crops them by its frame; ours is measured, so they end below the last message.
  const cropLifelines = () => {
    const lifelines = all('line[data-part]').filter(line => line.getAttribute('y2') === '2000')
    const bottoms = all('text, rect')
      .map(element => element.getBBox())
      .map(box => box.y + box.height)
    for (const line of lifelines) line.setAttribute('y2', String(Math.max(...bottoms, 60) + 18))
  }
  const frame = () => {
    const box = svg.getBBox()
    const pad = 6
    const [x, y, w, h] = [box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad].map(
      n => Math.round(n * 10) / 10,
    )
    svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
    svg.setAttribute('width', String(Math.round(w as number)))
    svg.setAttribute('height', String(Math.round(h as number)))
    svg.setAttribute('font-family', "'Be Vietnam Diagram','Be Vietnam Pro',system-ui,sans-serif")
  }
  const explain = () => {
    for (const old of svg.querySelectorAll(':scope > title, :scope > desc')) old.remove()
    for (const [tag, text] of [
      ['desc', description],
      ['title', title],
    ] as const) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
      element.id = `${id}-${tag}`
      element.textContent = text
      svg.prepend(element)
    }
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', `${id}-title`)
    svg.setAttribute('aria-describedby', `${id}-desc`)
  }

  nameParts()
  const clipped = findClipped()
  if (kind === 'flowchart' || kind === 'state')
    for (const rect of all('g.node rect, g.cluster rect')) rect.setAttribute('rx', '5')
  flatten()
  strip()
  cropLifelines()
  frame()
  explain()
  const text = new XMLSerializer().serializeToString(svg)
  document.body.innerHTML = ''
  return { svg: text, clipped }
}
